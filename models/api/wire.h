// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/api/http.h"
#include "models/domain/device.h"
#include "models/domain/deviceevent.h"
#include "models/domain/deviceview.h"
#include "models/domain/page.h"
#include "models/domain/query.h"
#include "models/domain/result.h"
#include "models/domain/user.h"

/// The JSON of the Alexa for Business API, version 2017-11-09 (AWS JSON 1.1), both ways.
namespace rollcall {

enum class Operation { SearchDevices, GetDevice, ListDeviceEvents, SearchUsers };
/// "SearchDevices"; the header X-Amz-Target takes it behind "AlexaForBusiness.".
QByteArray operationName(Operation operation);

/// Bodies of requests. What is empty is left out; nothing is checked against the API's limits.
QByteArray encodeSearch(const Query &query, const QString &token, int maxResults);
QByteArray encodeListEvents(const EventQuery &query, const QString &token, int maxResults);
QByteArray encodeGetDevice(const QString &deviceArn);

/// Bodies of answers. All fields may be absent, null counts as absent, unknown fields are passed over. A
/// field of the wrong JSON type, a time out of range or what is no JSON at all fails with
/// FailureKind::Protocol, naming the place ("Devices[3].CreatedTime"); nothing is half-read.
Result<Page<Device>> decodeDevicePage(const QByteArray &body);
Result<Page<User>> decodeUserPage(const QByteArray &body);
Result<Page<DeviceEvent>> decodeEventPage(const QByteArray &body);
/// The page's NextToken without reading its rows; empty when there is none, or no page.
QString peekNextToken(const QByteArray &body);
/// The record's json is the object of "Device" exactly as it came.
Result<DeviceRecord> decodeDevice(const QByteArray &body);

/// An answer that is no success, in any form that services and the proxies before them use. Never quotes
/// HTML.
Failure decodeError(int httpStatus, const HttpHeaders &headers, const QByteArray &body);
/// The id under which the service logged the request; empty when it gave none.
QString requestIdOf(const HttpHeaders &headers);

enum class TimeFormat {
    EpochSeconds, ///< a JSON number, as on the wire
    Iso8601       ///< a string, as the AWS CLI prints it
};
/// Appends one JSON object with the API's names in the order of the API's model, absent fields left out.
void appendJson(QByteArray &out, const Device &device, TimeFormat format);
/// The same bytes, from UTF-8.
void appendJson(QByteArray &out, const DeviceView &device, TimeFormat format);
void appendJson(QByteArray &out, const User &user, TimeFormat format);
void appendJson(QByteArray &out, const DeviceEvent &event, TimeFormat format);

} // namespace rollcall
