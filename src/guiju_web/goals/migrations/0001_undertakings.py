"""What is being done about goals."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    """Written by Django from the models."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Undertaking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("goal", models.PositiveSmallIntegerField(verbose_name="目标")),
                ("office_code", models.CharField(blank=True, max_length=40, verbose_name="机构代码")),
                ("what", models.CharField(max_length=300, verbose_name="做什么")),
                ("responsible", models.CharField(max_length=40, verbose_name="责任人")),
                ("responsible_office", models.CharField(max_length=80, verbose_name="责任单位")),
                ("due_on", models.DateField(verbose_name="完成日期")),
                ("undertaken_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="登记时间")),
                ("undertaken_by", models.CharField(max_length=40, verbose_name="登记人")),
                ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="结束时间")),
                ("outcome", models.CharField(blank=True, max_length=300, verbose_name="结果")),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
        migrations.CreateModel(
            name="Progress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("said", models.CharField(max_length=300, verbose_name="进展")),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="时间")),
                ("by", models.CharField(max_length=40, verbose_name="填报人")),
                (
                    "undertaking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reports", to="goals.undertaking"
                    ),
                ),
            ],
            options={
                "ordering": ("-pk",),
            },
        ),
    ]
