// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/colorscheme.h"

#include <QtCore/qfileinfo.h>
#include <QtDBus/qdbusextratypes.h>
#include <QtDBus/qdbusmessage.h>
#include <QtDBus/qdbuspendingcall.h>
#include <QtDBus/qdbuspendingreply.h>

namespace rollcall {

namespace {

constexpr QLatin1StringView service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView interface("org.freedesktop.portal.Settings");
constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView colorScheme("color-scheme");

} // namespace

QDBusConnection sessionBusIfAny()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool known = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
                       (!runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus")));
    // Without an address the library would start a bus of its own, and wait for it.
    return known ? QDBusConnection::sessionBus() : QDBusConnection(QStringLiteral("none"));
}

std::optional<ColorScheme> schemeFromPortal(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    bool ok = false;
    switch (value.toUInt(&ok)) {
    case 1:
        return ColorScheme::Dark;
    case 2:
        return ColorScheme::Light;
    default:
        return {};
    }
}

DesktopColorScheme::DesktopColorScheme(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                  // clang-format off
                  SLOT(onSettingChanged(QString,QString,QDBusVariant))); // normalized, as moc writes it
    // clang-format on
    ask();
}

DesktopColorScheme::~DesktopColorScheme() = default;

void DesktopColorScheme::ask()
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << QString(appearance) << QString(colorScheme);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid())
            take(QVariant::fromValue(reply.value()));
        done->deleteLater();
    });
}

void DesktopColorScheme::onSettingChanged(const QString &settingNamespace, const QString &key,
                                          const QDBusVariant &value)
{
    if (settingNamespace == appearance && key == colorScheme)
        take(value.variant());
}

void DesktopColorScheme::take(const QVariant &value)
{
    const std::optional<ColorScheme> wish = schemeFromPortal(value);
    if (wish == m_wish)
        return;
    m_wish = wish;
    Q_EMIT wishChanged();
}

} // namespace rollcall
