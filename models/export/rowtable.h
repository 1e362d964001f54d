// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/deviceevent.h"
#include "models/domain/user.h"

#include <QtCore/qstringlist.h>
#include <QtCore/qtimezone.h>

namespace rollcall {

/// The cells of a row for reading on a terminal: statuses in words, times of the given time zone as
/// "2026-11-23 09:30:00".

QStringList deviceTableHeader();
QStringList userTableHeader();
QStringList eventTableHeader();

QStringList tableCells(const Device &device, const QTimeZone &zone);
QStringList tableCells(const User &user);
QStringList tableCells(const DeviceEvent &event, const QTimeZone &zone);

/// All that is known of one device as pairs of name and value, absent fields left out.
QList<QStringList> detailRows(const Device &device, const QTimeZone &zone);

} // namespace rollcall
