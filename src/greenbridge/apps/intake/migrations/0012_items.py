import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("intake", "0011_document_terms")]

    operations = [
        migrations.CreateModel(
            name="Item",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=500)),
                ("name", models.CharField(blank=True, max_length=500)),
                ("place", models.CharField(blank=True, max_length=1000)),
                ("published", models.CharField(blank=True, max_length=10)),
                ("mark", models.CharField(blank=True, max_length=60)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("taken", "Taken in"),
                            ("known", "Taken in before"),
                            ("failed", "Not taken in"),
                            ("skipped", "Left out"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("error", models.JSONField(blank=True, default=dict)),
                ("seen_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="items",
                        to="intake.document",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="items", to="intake.source"),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["source", "state", "id"], name="item_waiting")],
                "constraints": [models.UniqueConstraint(fields=("source", "key"), name="item_once")],
            },
        ),
    ]
