"""Addresses under `c/<committee>/conferences/`."""

from __future__ import annotations

from django.urls import path

from comity.desk.pages.conferences import agenda, delegations, meeting_room, papers, rest, states, views

urlpatterns = [
    path("", views.conferences, name="conferences"),
    path("new/", states.new, name="conference-new"),
    path("<slug:conference>/", views.conference, name="conference"),
    path("<slug:conference>/amend/", states.amend, name="conference-amend"),
    path("<slug:conference>/state/<slug:state>/", states.state, name="conference-state"),
    path("<slug:conference>/protocol/", views.protocol, name="conference-protocol"),
    path("<slug:conference>/papers/new/", papers.new, name="conference-paper"),
    path("<slug:conference>/delegations/<slug:side>/", delegations.edit, name="delegation"),
    path("<slug:conference>/agenda/", agenda.agenda, name="agenda"),
    path("<slug:conference>/agenda/new/", agenda.new, name="agenda-new"),
    path("<slug:conference>/agenda/change/", agenda.change, name="agenda-change"),
    path("<slug:conference>/agenda/order/", agenda.order, name="agenda-order"),
    path("<slug:conference>/agenda/undo/", agenda.undo, name="agenda-undo"),
    path("<slug:conference>/agenda/sign/", meeting_room.sign, name="agenda-sign"),
    path("<slug:conference>/agenda/print/", agenda.printed, name="agenda-print"),
    path("<slug:conference>/agenda/meeting/", meeting_room.meeting, name="agenda-meeting"),
    path("<slug:conference>/agenda/rest/", rest.rest, name="agenda-rest"),
    path("<slug:conference>/agenda/rest/undo/", rest.undo_rest, name="agenda-rest-undo"),
    path("<slug:conference>/agenda/as-prepared/", meeting_room.as_prepared, name="agenda-as-prepared"),
    path("<slug:conference>/agenda/conclude/", meeting_room.conclude, name="agenda-conclude"),
]
