// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QtCore/qobject.h>
#include <QtCore/qvariant.h>
#include <QtDBus/qdbusconnection.h>

#include <optional>

QT_BEGIN_NAMESPACE
class QDBusMessage;
class QDBusVariant;
QT_END_NAMESPACE

namespace rollcall {

/// The session's bus, or one that is not connected when there is none to be found without starting one.
QDBusConnection sessionBusIfAny();

/// The desktop's wish for light or dark, asked of the XDG portal (interface org.freedesktop.portal.Settings,
/// namespace org.freedesktop.appearance, key color-scheme: 0 no wish, 1 dark, 2 light) without waiting for
/// the answer, and followed when it changes. Qt learnt to tell only with 6.5.
class DesktopColorScheme : public QObject
{
    Q_OBJECT

public:
    explicit DesktopColorScheme(const QDBusConnection &bus, QObject *parent = nullptr);
    ~DesktopColorScheme() override;

    /// Empty as long as the desktop has not answered, when it has no wish, and when there is no portal.
    std::optional<ColorScheme> wish() const { return m_wish; }

Q_SIGNALS:
    void wishChanged();

private Q_SLOTS:
    void onSettingChanged(const QString &settingNamespace, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(const QVariant &value);

    QDBusConnection m_bus;
    std::optional<ColorScheme> m_wish;
};

/// The portal's number, which may be wrapped in variants.
std::optional<ColorScheme> schemeFromPortal(QVariant value);

} // namespace rollcall
