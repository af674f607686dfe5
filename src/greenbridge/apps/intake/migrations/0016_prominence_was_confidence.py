from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F


def take_over(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Until now one number said both how sure and how prominent a candidate is."""
    apps.get_model("intake", "Candidate").objects.update(prominence=F("confidence"))


class Migration(migrations.Migration):
    dependencies = [("intake", "0015_candidate_prominence")]

    operations = [migrations.RunPython(take_over, migrations.RunPython.noop)]
