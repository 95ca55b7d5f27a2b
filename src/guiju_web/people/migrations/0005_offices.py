"""Dated changes of offices, their windows and posts."""

import django.utils.timezone
from django.db import migrations, models

KEY = {"auto_created": True, "primary_key": True, "serialize": False, "verbose_name": "ID"}
CHANGES = [(each, each) for each in ("opened", "renamed", "moved", "merged", "closed")]


class Migration(migrations.Migration):
    """One change."""

    dependencies = [("people", "0004_no_office_of_its_own")]

    operations = [
        migrations.CreateModel(
            name="WrittenChange",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("office_code", models.CharField(max_length=40, verbose_name="机构代码")),
                ("what", models.CharField(choices=CHANGES, max_length=20, verbose_name="变更")),
                ("on", models.DateField(verbose_name="日期")),
                ("before", models.CharField(blank=True, max_length=200, verbose_name="变更前")),
                ("after", models.CharField(blank=True, max_length=200, verbose_name="变更后")),
                ("kind", models.CharField(blank=True, max_length=40, verbose_name="类别")),
                ("parent", models.CharField(blank=True, max_length=40, verbose_name="上级机构代码")),
                ("ground", models.CharField(max_length=200, verbose_name="依据")),
                ("written_by", models.CharField(max_length=40, verbose_name="登记人")),
                ("written_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("withdrawn_by", models.CharField(blank=True, max_length=40, verbose_name="撤回人")),
            ],
            options={"ordering": ("on", "pk")},
        ),
        migrations.CreateModel(
            name="Window",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("since", models.DateField(verbose_name="自")),
                ("until", models.DateField(blank=True, null=True, verbose_name="至")),
                ("office_code", models.CharField(db_index=True, max_length=40, verbose_name="机构代码")),
                ("number", models.CharField(max_length=40, verbose_name="窗口编号")),
                ("work", models.CharField(blank=True, max_length=200, verbose_name="承办业务")),
            ],
            options={"ordering": ("number", "since")},
        ),
        migrations.CreateModel(
            name="Post",
            fields=[
                ("id", models.BigAutoField(**KEY)),
                ("since", models.DateField(verbose_name="自")),
                ("until", models.DateField(blank=True, null=True, verbose_name="至")),
                ("office_code", models.CharField(db_index=True, max_length=40, verbose_name="机构代码")),
                ("name", models.CharField(max_length=60, verbose_name="岗位")),
            ],
            options={"ordering": ("name", "since")},
        ),
    ]
