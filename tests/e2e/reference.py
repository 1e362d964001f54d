# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What SearchDevices and SearchUsers have to answer, worked out from the full list in plain Python."""
import functools

from fold import fold

DEVICE_TEXT = {"DeviceName", "RoomName", "DeviceType", "DeviceSerialNumber", "NetworkProfileName", "NetworkProfileArn"}
USER_TEXT = {"UserId", "FirstName", "LastName", "Email"}
TEXT = DEVICE_TEXT | USER_TEXT


def values_of(item, key):
    if key == "UserId":
        return [item["UserArn"].rsplit("/", 1)[-1]]
    info = item.get("DeviceStatusInfo", {})
    if key in ("DeviceStatusDetailCode", "FailureCode"):
        return [d["Code"] for d in info.get("DeviceStatusDetails", []) if "Code" in d]
    if key == "Feature":
        return [d["Feature"] for d in info.get("DeviceStatusDetails", []) if "Feature" in d]
    if key == "ConnectionStatus":
        return [info[key]] if key in info else []
    return [item[key]] if key in item else []


def matches(item, criterion):
    key, wanted = criterion["Key"], criterion["Values"]
    if key == "UnassociatedOnly":
        return any(value == "false" or "RoomArn" not in item for value in wanted)
    for value in values_of(item, key):
        if key in TEXT and any(fold(w) in fold(value) for w in wanted):
            return True
        if key not in TEXT and value in wanted:
            return True
    return False


def compare(key, descending, a, b):
    def sort_value(item):
        found = sorted(values_of(item, key))
        return (fold(found[0]) if key in TEXT else found[0]) if found else None
    x, y = sort_value(a), sort_value(b)
    if x == y:
        return 0
    if x is None or y is None:  # absent: last in ASC, first in DESC
        order = 1 if x is None else -1
    else:
        order = -1 if x < y else 1
    return -order if descending else order


def search(items, arn_key, default_key, filters=(), sort=()):
    sort = sort or [{"Key": default_key, "Value": "ASC"}]

    def order(a, b):
        for criterion in sort:
            result = compare(criterion["Key"], criterion["Value"] == "DESC", a, b)
            if result:
                return result
        return -1 if a[arn_key] < b[arn_key] else 1 if a[arn_key] > b[arn_key] else 0
    return sorted((i for i in items if all(matches(i, f) for f in filters)), key=functools.cmp_to_key(order))


def search_devices(devices, filters=(), sort=()):
    return search(devices, "DeviceArn", "DeviceName", filters, sort)


def search_users(users, filters=(), sort=()):
    return search(users, "UserArn", "UserId", filters, sort)
