"""The row that is held while an entry is added."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Written by Django from the models."""

    dependencies = [
        ("audit_log", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Head",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ],
        ),
    ]
