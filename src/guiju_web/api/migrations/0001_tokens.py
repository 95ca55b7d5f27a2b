"""The tokens."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Create the tokens."""

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Token",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=60, verbose_name="名称")),
                ("scopes", models.JSONField(verbose_name="范围")),
                ("since", models.DateField(verbose_name="自")),
                ("until", models.DateField(verbose_name="至")),
                ("issued_by", models.CharField(max_length=40, verbose_name="签发人")),
                ("issued_at", models.DateTimeField(verbose_name="签发时间")),
                ("code", models.CharField(max_length=12, unique=True, verbose_name="代号")),
                ("secret_hash", models.CharField(blank=True, max_length=64)),
                ("collected_at", models.DateTimeField(null=True, verbose_name="领取时间")),
                ("last_used_at", models.DateTimeField(null=True, verbose_name="最近使用")),
                ("revoked_at", models.DateTimeField(null=True, verbose_name="撤销时间")),
                ("revoked_by", models.CharField(blank=True, max_length=40, verbose_name="撤销人")),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tokens", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
    ]
