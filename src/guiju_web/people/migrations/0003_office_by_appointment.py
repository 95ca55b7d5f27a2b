"""The office somebody belongs to follows from their appointments; who had none written down is appointed from today."""

from django.db import migrations
from django.db.models import Q
from django.utils import timezone


def appoint(apps, schema_editor):
    """Appoint who had an office and no appointment there."""
    day = timezone.localdate()
    for person in apps.get_model("people", "Person").objects.exclude(office_code=""):
        held = person.appointments.filter(Q(until=None) | Q(until__gt=day), since__lte=day)
        if not held.filter(office_code=person.office_code).exists():
            person.appointments.create(office_code=person.office_code, post="工作人员", since=day)


class Migration(migrations.Migration):
    """One change."""

    dependencies = [("people", "0002_passwords_and_sign_ins")]

    operations = [migrations.RunPython(appoint, migrations.RunPython.noop)]
