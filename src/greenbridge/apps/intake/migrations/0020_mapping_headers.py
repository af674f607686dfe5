from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0019_table_work"),
    ]

    operations = [
        migrations.AddField(
            model_name="mapping",
            name="headers",
            field=models.JSONField(blank=True, default=dict),
        ),
    ]
