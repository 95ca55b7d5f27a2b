"""The account no longer names an office: its appointments do."""

from django.db import migrations


class Migration(migrations.Migration):
    """One change."""

    dependencies = [("people", "0003_office_by_appointment")]

    operations = [migrations.RemoveField("person", "office_code")]
