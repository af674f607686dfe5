import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("intake", "0010_source_work")]

    operations = [
        migrations.AddField(
            model_name="document",
            name="audience",
            field=models.CharField(
                choices=[("curators", "Curators"), ("administrators", "Administrators only")], default="curators", max_length=20
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="came_with",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="brought", to="intake.document"
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="licence",
            field=models.CharField(blank=True, max_length=200),
        ),
    ]
