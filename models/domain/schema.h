// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

/// The API's own words and limits (version 2017-11-09), in one place. Values of enumerations are open: the
/// lists name the known ones, for menus and sample data, never to refuse what a service answers.
namespace rollcall::schema {

inline constexpr int maxResults = 50;
inline constexpr int maxFilters = 25;
inline constexpr int maxFilterValues = 50;
inline constexpr int maxSortCriteria = 25;
inline constexpr int historyDays = 30; ///< how far back ListDeviceEvents goes

QStringList deviceFilterKeys();
QStringList deviceSortKeys();
QStringList userFilterKeys();
QStringList userSortKeys();
QStringList deviceStatuses();
QStringList connectionStatuses();
QStringList deviceStatusDetailCodes(); ///< all that the model of 2022 names
QStringList features();                ///< likewise
QStringList eventTypes();
QStringList enrollmentStatuses();

inline constexpr QLatin1StringView online("ONLINE");
inline constexpr QLatin1StringView offline("OFFLINE");
inline constexpr QLatin1StringView ready("READY");
inline constexpr QLatin1StringView pending("PENDING");
inline constexpr QLatin1StringView wasOffline("WAS_OFFLINE");
inline constexpr QLatin1StringView deregistered("DEREGISTERED");
inline constexpr QLatin1StringView failed("FAILED");
inline constexpr QLatin1StringView softwareUpdateNeeded("DEVICE_SOFTWARE_UPDATE_NEEDED");
inline constexpr QLatin1StringView connectionStatusEvent("CONNECTION_STATUS");
inline constexpr QLatin1StringView deviceStatusEvent("DEVICE_STATUS");

} // namespace rollcall::schema
