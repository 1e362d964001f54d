// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analysis/siterule.h"

#include <QtCore/qstringlist.h>
#include <QtWidgets/qdialog.h>

QT_BEGIN_NAMESPACE
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
QT_END_NAMESPACE

namespace rollcall {

/// Asks how the site is told from a room's name, and shows what comes of it for some rooms of the fleet.
/// Deletes itself when it is closed.
class SiteRuleDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int mostRooms = 5;

    SiteRuleDialog(const SiteRule &rule, const QStringList &rooms, QWidget *parent = nullptr);

    SiteRule rule() const;

Q_SIGNALS:
    void chosen(const rollcall::SiteRule &rule);

private:
    void addRooms(QGridLayout *grid, const QStringList &rooms);
    void setRule(const SiteRule &rule);
    void showSites();

    QComboBox *m_side;
    QLineEdit *m_separator;
    QLabel *m_hint;
    QStringList m_rooms;
    QList<QLabel *> m_sites;
};

} // namespace rollcall
