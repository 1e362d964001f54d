// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/statuswords.h"

#include "models/domain/schema.h"

#include <QtCore/qcoreapplication.h>

namespace rollcall {

QString statusWord(const QString &status)
{
    if (status.isEmpty())
        return QCoreApplication::translate("StatusWords", "Unknown");
    if (status == schema::online)
        return QCoreApplication::translate("StatusWords", "Online");
    if (status == schema::offline)
        return QCoreApplication::translate("StatusWords", "Offline");
    if (status == schema::ready)
        return QCoreApplication::translate("StatusWords", "Ready");
    if (status == schema::pending)
        return QCoreApplication::translate("StatusWords", "Pending");
    if (status == schema::wasOffline)
        return QCoreApplication::translate("StatusWords", "Was offline");
    if (status == schema::deregistered)
        return QCoreApplication::translate("StatusWords", "Deregistered");
    if (status == schema::failed)
        return QCoreApplication::translate("StatusWords", "Failed");
    return status;
}

QString eventTypeWord(const QString &type)
{
    if (type.isEmpty())
        return QCoreApplication::translate("StatusWords", "Unknown");
    if (type == schema::connectionStatusEvent)
        return QCoreApplication::translate("StatusWords", "Connection");
    if (type == schema::deviceStatusEvent)
        return QCoreApplication::translate("StatusWords", "Device status");
    return type;
}

QString enrollmentText(const QString &status)
{
    if (status == QLatin1StringView("INITIALIZED"))
        return QCoreApplication::translate("Enrollment", "Initialized");
    if (status == QLatin1StringView("PENDING"))
        return QCoreApplication::translate("Enrollment", "Pending");
    if (status == QLatin1StringView("REGISTERED"))
        return QCoreApplication::translate("Enrollment", "Registered");
    if (status == QLatin1StringView("DISASSOCIATING"))
        return QCoreApplication::translate("Enrollment", "Disassociating");
    if (status == QLatin1StringView("DEREGISTERING"))
        return QCoreApplication::translate("Enrollment", "Deregistering");
    return status;
}

} // namespace rollcall
