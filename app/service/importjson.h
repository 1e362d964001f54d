// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

#include <functional>

namespace rollcall {

/// What the place of an item in a document tells of its kind.
enum class JsonPlace {
    Unknown,     ///< a bare object or an element of a bare array: its members tell
    Devices,     ///< an element of "Devices": as SearchDevices answers
    Device,      ///< the value of "Device": as GetDevice answers
    Users,       ///< an element of "Users"
    DeviceEvents ///< an element of "DeviceEvents"
};

struct JsonItem
{
    qint64 line = 0; ///< where the item begins; the first line is 1
    JsonPlace place = JsonPlace::Unknown;
    QByteArrayView text; ///< the item's own JSON, not yet checked to be any
};

struct JsonTrouble
{
    qint64 line = 0;
    QString reason;
};

/// Finds the items in JSON text: answers of the API, bare arrays, bare objects, one after the other or one a
/// line. Only brackets and strings are looked at; whether an item is sound JSON is for its reader to say, so
/// that one bad item does not hide the others. visit is called for each item in turn. Returns the trouble
/// that made it stop, or one with line 0 when all went well.
JsonTrouble findJsonItems(QByteArrayView text, const std::function<void(const JsonItem &)> &visit);

} // namespace rollcall
