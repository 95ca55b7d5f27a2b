"""The table of uploads."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Written by Django from the models."""

    initial = True

    dependencies = [
        ("jobs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Upload",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=32, unique=True)),
                ("by", models.CharField(max_length=40)),
                ("by_name", models.CharField(max_length=40)),
                ("at", models.DateTimeField()),
                ("files", models.JSONField(default=list)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("received", "待确认表头"),
                            ("staging", "正在检查"),
                            ("staged", "待存入"),
                            ("handed", "已交标准化办公室"),
                            ("committing", "正在存入"),
                            ("committed", "已存入"),
                            ("discarded", "已放弃"),
                        ],
                        default="received",
                        max_length=12,
                    ),
                ),
                ("mappings", models.JSONField(default=dict)),
                ("revision", models.PositiveIntegerField(default=0)),
                ("counts", models.JSONField(default=dict)),
                ("snapshot", models.CharField(blank=True, max_length=64)),
                ("run_before", models.CharField(blank=True, max_length=64)),
                ("run_after", models.CharField(blank=True, max_length=64)),
                (
                    "job",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="jobs.job"
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "indexes": [models.Index(fields=["by", "id"], name="upload_by")],
            },
        ),
    ]
