"""The first tables."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Written by Django from the models."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Job",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=60)),
                ("subject", models.CharField(blank=True, max_length=200)),
                ("arguments", models.JSONField(default=dict)),
                ("asked_by", models.CharField(max_length=40)),
                ("asked_by_name", models.CharField(blank=True, max_length=40)),
                ("office_code", models.CharField(blank=True, max_length=40)),
                ("asked_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "等待"),
                            ("running", "进行中"),
                            ("done", "完成"),
                            ("failed", "失败"),
                            ("stopped", "已取消"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("done", models.BigIntegerField(default=0)),
                ("total", models.BigIntegerField(null=True)),
                ("doing", models.CharField(blank=True, max_length=200)),
                ("result", models.JSONField(null=True)),
                ("error", models.TextField(blank=True)),
                ("started_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                ("held_by", models.CharField(blank=True, max_length=120)),
                ("leased_until", models.DateTimeField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
            ],
            options={
                "ordering": ("pk",),
                "indexes": [
                    models.Index(fields=["state", "id"], name="job_state"),
                    models.Index(fields=["asked_by", "id"], name="job_asked_by"),
                ],
            },
        ),
    ]
