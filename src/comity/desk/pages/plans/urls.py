"""The addresses of the plans, under the committee's key. What can be done comes before the keys of plans."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.plans import (
    download,
    linking,
    many,
    milestones,
    mutual,
    offering,
    plan_page,
    proposing,
    register,
    reporting,
    suggestions,
)

urlpatterns = [
    path("plans/", register.plans, name="plans"),
    path("plans.csv", download.plans_csv, name="plans-csv"),
    path("plans/new/", proposing.propose, name="plan-new"),
    path("plans/report/", many.report_on_many, name="plans-report"),
    path("plans/suggestions/", suggestions.suggestions, name="plan-suggestions"),
    path("plans/suggestions/confirm/", suggestions.confirm, name="plan-suggestion-confirm"),
    path("plans/suggestions/hide/", suggestions.hide, name="plan-suggestion-hide"),
    path("plans/<slug:key>/", plan_page.plan, name="plan"),
    path("plans/<slug:key>/report/", reporting.report_plan, name="plan-report"),
    path("plans/<slug:key>/hearsay/<slug:side>/", reporting.hear, name="plan-hearsay"),
    path("plans/<slug:key>/amend/", proposing.amend, name="plan-amend"),
    path("plans/<slug:key>/link/", linking.link, name="plan-link"),
    path("plans/<slug:key>/offer/", offering.offer, name="plan-offer"),
    path("plans/<slug:key>/milestones/new/", milestones.add, name="milestone-new"),
    path("milestones/<slug:key>/report/", reporting.report_milestone, name="milestone-report"),
    path("milestones/<slug:key>/amend/", milestones.amend, name="milestone-amend"),
    path("offers/<slug:key>/answer/", offering.answer, name="offer-answer"),
    path("offers/<slug:key>/answer/<slug:side>/", offering.hear_answer, name="offer-hear-answer"),
    path("mutual/chart.json", mutual.chart, name="mutual-chart"),
    path("mutual/", mutual.mutual, name="mutual"),
]
