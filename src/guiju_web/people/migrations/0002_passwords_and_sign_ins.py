"""Passwords have an age and a history, sessions are known, administrators' roles wait for a second person."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

ROLES = [
    ("leading_group", "领导小组"),
    ("standardisation_office", "标准化办公室"),
    ("liaison", "联络员"),
    ("clerk", "窗口人员"),
    ("inspector", "督查人员"),
    ("evaluator", "评估专家"),
    ("system_admin", "系统管理员"),
    ("security_admin", "安全管理员"),
    ("auditor", "审计管理员"),
]


KEY = {"auto_created": True, "primary_key": True, "serialize": False, "verbose_name": "ID"}


class Migration(migrations.Migration):
    """One change."""

    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.AddField(
            "person",
            "password_set_at",
            models.DateTimeField(default=django.utils.timezone.now, verbose_name="密码设定时间"),
        ),
        migrations.AddField(
            "person", "must_change_password", models.BooleanField(default=False, verbose_name="须换密码")
        ),
        migrations.AddField(
            "person",
            "opened_at",
            models.DateTimeField(default=django.utils.timezone.now, verbose_name="开户或者解锁时间"),
        ),
        migrations.AddField(
            "grant", "confirmed_by", models.CharField(blank=True, max_length=40, verbose_name="确认人", default="")
        ),
        migrations.AlterField(
            "grant", "confirmed_by", models.CharField(blank=True, max_length=40, verbose_name="确认人")
        ),
        migrations.AlterModelOptions("appointment", {"ordering": ("since", "pk")}),
        migrations.CreateModel(
            name="PastPassword",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("password", models.CharField(max_length=128)),
                ("set_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="past_passwords",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"ordering": ("-set_at", "-pk")},
        ),
        migrations.CreateModel(
            name="SignIn",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("session_key", models.CharField(max_length=40, unique=True)),
                ("began_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("address", models.CharField(blank=True, max_length=45)),
                ("browser", models.CharField(blank=True, max_length=200)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sign_ins",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"ordering": ("-began_at",)},
        ),
        migrations.CreateModel(
            name="AskedGrant",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("since", models.DateField(verbose_name="自")),
                ("until", models.DateField(blank=True, null=True, verbose_name="至")),
                ("role", models.CharField(choices=ROLES, max_length=30, verbose_name="角色")),
                ("asked_by", models.CharField(max_length=40, verbose_name="申请人")),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("decided_by", models.CharField(blank=True, max_length=40, verbose_name="确认人")),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("is_confirmed", models.BooleanField(default=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="asked_grants",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"ordering": ("asked_at",)},
        ),
    ]
