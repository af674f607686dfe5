from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("intake", "0009_candidate_ruled")]

    operations = [
        migrations.AddField(
            model_name="source",
            name="paused",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="source",
            name="senders",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="source",
            name="working",
            field=models.BooleanField(default=False),
        ),
        migrations.AlterField(
            model_name="source",
            name="kind",
            field=models.CharField(
                choices=[
                    ("upload", "Handed in by people"),
                    ("folder", "Watched folder"),
                    ("mail", "E-mail"),
                    ("feed", "News feed (Atom or RSS)"),
                    ("page", "Web page"),
                    ("batch", "Batch of files"),
                ],
                default="upload",
                max_length=10,
            ),
        ),
    ]
