"""The first tables."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Written by Django from the models."""

    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("person", models.CharField(max_length=40)),
                ("person_name", models.CharField(max_length=40)),
                ("action", models.CharField(max_length=60)),
                ("subject", models.CharField(max_length=200)),
                ("before", models.JSONField(null=True)),
                ("after", models.JSONField(null=True)),
                ("address", models.CharField(max_length=45)),
                ("is_refused", models.BooleanField(default=False)),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
            options={
                "ordering": ("number",),
            },
        ),
    ]
