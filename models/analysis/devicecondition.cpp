// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/devicecondition.h"

#include "models/domain/schema.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qstringlist.h>

#include <algorithm>

namespace rollcall {

namespace {

struct Words
{
    const char *code;
    const char *text;
};

constexpr Words detailWords[] = {
    {"DEVICE_SOFTWARE_UPDATE_NEEDED", QT_TRANSLATE_NOOP("DeviceCondition", "Software update needed")},
    {"DEVICE_WAS_OFFLINE", QT_TRANSLATE_NOOP("DeviceCondition", "Was offline")},
    {"CREDENTIALS_ACCESS_FAILURE", QT_TRANSLATE_NOOP("DeviceCondition", "Credentials could not be read")},
    {"TLS_VERSION_MISMATCH", QT_TRANSLATE_NOOP("DeviceCondition", "TLS versions do not match")},
    {"ASSOCIATION_REJECTION", QT_TRANSLATE_NOOP("DeviceCondition", "Access point refused the association")},
    {"AUTHENTICATION_FAILURE", QT_TRANSLATE_NOOP("DeviceCondition", "Network authentication failed")},
    {"DHCP_FAILURE", QT_TRANSLATE_NOOP("DeviceCondition", "No address from DHCP")},
    {"INTERNET_UNAVAILABLE", QT_TRANSLATE_NOOP("DeviceCondition", "Internet unavailable")},
    {"DNS_FAILURE", QT_TRANSLATE_NOOP("DeviceCondition", "Names could not be resolved (DNS)")},
    {"UNKNOWN_FAILURE", QT_TRANSLATE_NOOP("DeviceCondition", "Unknown failure")},
    {"CERTIFICATE_ISSUING_LIMIT_EXCEEDED",
     QT_TRANSLATE_NOOP("DeviceCondition", "Limit of issued certificates exceeded")},
    {"INVALID_CERTIFICATE_AUTHORITY", QT_TRANSLATE_NOOP("DeviceCondition", "Certificate authority invalid")},
    {"NETWORK_PROFILE_NOT_FOUND", QT_TRANSLATE_NOOP("DeviceCondition", "Network profile not found")},
    {"INVALID_PASSWORD_STATE", QT_TRANSLATE_NOOP("DeviceCondition", "Password in an invalid state")},
    {"PASSWORD_NOT_FOUND", QT_TRANSLATE_NOOP("DeviceCondition", "Password not found")},
    {"PASSWORD_MANAGER_ACCESS_DENIED",
     QT_TRANSLATE_NOOP("DeviceCondition", "Access to the password manager denied")},
    {"CERTIFICATE_AUTHORITY_ACCESS_DENIED",
     QT_TRANSLATE_NOOP("DeviceCondition", "Access to the certificate authority denied")},
};

constexpr Words featureWords[] = {
    {"BLUETOOTH", QT_TRANSLATE_NOOP("DeviceCondition", "Bluetooth")},
    {"VOLUME", QT_TRANSLATE_NOOP("DeviceCondition", "Volume")},
    {"NOTIFICATIONS", QT_TRANSLATE_NOOP("DeviceCondition", "Notifications")},
    {"LISTS", QT_TRANSLATE_NOOP("DeviceCondition", "Lists")},
    {"SKILLS", QT_TRANSLATE_NOOP("DeviceCondition", "Skills")},
    {"NETWORK_PROFILE", QT_TRANSLATE_NOOP("DeviceCondition", "Network profile")},
    {"SETTINGS", QT_TRANSLATE_NOOP("DeviceCondition", "Settings")},
    {"ALL", QT_TRANSLATE_NOOP("DeviceCondition", "All features")},
};

template <size_t N>
QString wordFor(const Words (&words)[N], const QString &code)
{
    const auto *found = std::find_if(std::begin(words), std::end(words), [&code](const Words &word) {
        return code == QLatin1StringView(word.code);
    });
    return found == std::end(words) ? code : QCoreApplication::translate("DeviceCondition", found->text);
}

} // namespace

DeviceCondition conditionOf(const Device &device)
{
    if (device.connectionStatus == schema::offline)
        return DeviceCondition::Offline;
    if (device.status == schema::failed)
        return DeviceCondition::Failed;
    if (device.status == schema::deregistered)
        return DeviceCondition::Deregistered;
    if (device.status == schema::wasOffline)
        return DeviceCondition::WasOffline;
    if (device.status == schema::pending)
        return DeviceCondition::Pending;
    for (const DeviceStatusDetail &detail : device.statusDetails) {
        if (detail.code == schema::softwareUpdateNeeded)
            return DeviceCondition::NeedsUpdate;
    }
    const bool ready = device.connectionStatus.isEmpty() && device.status == schema::ready;
    return device.connectionStatus == schema::online || ready ? DeviceCondition::Online
                                                              : DeviceCondition::Unknown;
}

QString conditionWord(DeviceCondition condition)
{
    switch (condition) {
    case DeviceCondition::Offline:
        return QCoreApplication::translate("DeviceCondition", "Offline");
    case DeviceCondition::Failed:
        return QCoreApplication::translate("DeviceCondition", "Failed");
    case DeviceCondition::Deregistered:
        return QCoreApplication::translate("DeviceCondition", "Deregistered");
    case DeviceCondition::WasOffline:
        return QCoreApplication::translate("DeviceCondition", "Was offline");
    case DeviceCondition::Pending:
        return QCoreApplication::translate("DeviceCondition", "Pending");
    case DeviceCondition::NeedsUpdate:
        return QCoreApplication::translate("DeviceCondition", "Needs update");
    case DeviceCondition::Online:
        return QCoreApplication::translate("DeviceCondition", "Online");
    case DeviceCondition::Unknown:
        break;
    }
    return QCoreApplication::translate("DeviceCondition", "Unknown");
}

QString conditionName(DeviceCondition condition)
{
    switch (condition) {
    case DeviceCondition::Offline:
        return QStringLiteral("offline");
    case DeviceCondition::Failed:
        return QStringLiteral("failed");
    case DeviceCondition::Deregistered:
        return QStringLiteral("deregistered");
    case DeviceCondition::WasOffline:
        return QStringLiteral("wasOffline");
    case DeviceCondition::Pending:
        return QStringLiteral("pending");
    case DeviceCondition::NeedsUpdate:
        return QStringLiteral("needsUpdate");
    case DeviceCondition::Online:
        return QStringLiteral("online");
    case DeviceCondition::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString conditionText(const Device &device)
{
    const DeviceCondition condition = conditionOf(device);
    if (condition != DeviceCondition::Unknown)
        return conditionWord(condition);
    if (!device.connectionStatus.isEmpty())
        return device.connectionStatus;
    return device.status.isEmpty() ? conditionWord(condition) : device.status;
}

QString detailText(const QString &code)
{
    return wordFor(detailWords, code);
}

QString featureText(const QString &feature)
{
    return wordFor(featureWords, feature);
}

QString detailsText(const Device &device)
{
    QStringList texts;
    for (const DeviceStatusDetail &detail : device.statusDetails) {
        const QString code = detailText(detail.code);
        const QString feature = featureText(detail.feature);
        if (code.isEmpty() || feature.isEmpty())
            texts += code.isEmpty() ? feature : code;
        else
            texts +=
                QCoreApplication::translate("DeviceCondition", "%1: %2", "feature and what is the matter")
                    .arg(feature, code);
    }
    texts.removeAll(QString());
    return texts.join(QStringLiteral("; "));
}

} // namespace rollcall
