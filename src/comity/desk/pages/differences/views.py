"""x"""
from comity.desk.pages.page import page
from comity.desk.people.permissions import Permission
from django.http import HttpResponse
@page(Permission.READ)
def differences(request, here):
    return HttpResponse("")
