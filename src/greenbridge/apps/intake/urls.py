"""Addresses of the intake desk."""

from django.urls import path

from . import views

app_name = "intake"

urlpatterns = [
    path("", views.desk, name="desk"),
    path("sources/", views.sources, name="sources"),
    path("sources/new/<slug:kind>/", views.source_new, name="source_new"),
    path("sources/<int:number>/", views.source, name="source"),
    path("sources/<int:number>/edit/", views.source_edit, name="source_edit"),
    path("sources/<int:number>/act/", views.source_act, name="source_act"),
    path("sources/<int:number>/state/", views.source_state, name="source_state"),
    path("sources/<int:number>/report.csv", views.source_report, name="source_report"),
    path("states/", views.states, name="states"),
    path("bulk/", views.bulk, name="bulk"),
    path("bulk/undo/", views.undo_act, name="undo_act"),
    path("rules/", views.rules, name="rules"),
    path("rules/<int:number>/", views.rule, name="rule"),
    path("rules/<int:number>/waiting/", views.rule_reach, name="rule_reach"),
    path("statistics/", views.statistics, name="statistics"),
    path("candidates/", views.candidates, name="candidates"),
    path("next/", views.following, name="next"),
    path("<int:number>/", views.document, name="document"),
    path("<int:number>/table/", views.table, name="table"),
    path("<int:number>/table/far/", views.table_far, name="table_far"),
    path("<int:number>/table/rows.csv", views.table_rows, name="table_rows"),
    path("<int:number>/file/", views.file, name="file"),
    path("<int:number>/read/", views.read_again, name="read_again"),
    path("<int:number>/claim/", views.claim, name="claim"),
    path("<int:number>/attach/", views.attach, name="attach"),
    path("<int:number>/all/", views.decide_all, name="decide_all"),
    path("<int:number>/<int:candidate>/", views.decide, name="decide"),
]
