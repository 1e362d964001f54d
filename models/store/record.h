// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/deviceview.h"
#include "models/domain/user.h"

#include <QtCore/qbytearray.h>

#include <optional>

namespace rollcall::store {

/// The fields of a device or user as the store keeps them: a version byte, then per present field a tag, a
/// length (LEB128) and the bytes (text in UTF-8, times as 64-bit microseconds, little end first). Reading one
/// is three times as fast as reading a column per field. Unknown tags are skipped; the ARN is kept beside.
QByteArray encodeRecord(const Device &device);
QByteArray encodeRecord(const User &user);
/// Empty when the record is cut or of another version.
std::optional<Device> decodeDevice(const QByteArray &arn, const QByteArray &record);
/// The same into views of arn and record, which must outlive them. False for a record that is no good.
bool viewDevice(DeviceView &device, const QByteArray &arn, const QByteArray &record);
std::optional<User> decodeUser(const QByteArray &arn, const QByteArray &record);

/// The very text that was stored: QString::fromUtf8() alone would drop a byte order mark at the start.
QString textOf(QByteArrayView utf8);
/// LEB128, also used by the cursors.
void appendNumber(QByteArray &out, quint64 number);
/// Reads at position and moves it on. Empty at the end of data.
std::optional<quint64> takeNumber(const QByteArray &data, qsizetype &position);

} // namespace rollcall::store
