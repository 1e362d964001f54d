// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/deviceevent.h"
#include "models/domain/user.h"
#include "models/export/rowjson.h"

namespace rollcall {

/// CSV along RFC 4180 (UTF-8, lines end in CRLF), a header first, under the API's names; times in ISO 8601
/// (UTC). An absent field is empty, one that is there but empty is "" (quoted), so that an import tells the
/// two apart. DeviceStatusDetails are joined as "FEATURE:CODE; FEATURE:CODE".

void appendDeviceCsvHeader(QByteArray &out, DeviceShape shape);
void appendUserCsvHeader(QByteArray &out);
void appendEventCsvHeader(QByteArray &out);

void appendCsv(QByteArray &out, const Device &device, DeviceShape shape);
void appendCsv(QByteArray &out, const User &user);
void appendCsv(QByteArray &out, const DeviceEvent &event, const QString &deviceArn);

/// DeviceStatusDetails as above; null when there are none in the answer.
QString csvDetails(const Device &device);

/// One field, quoted where it must be.
void appendCsvField(QByteArray &out, const QString &text);

} // namespace rollcall
