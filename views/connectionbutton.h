// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/connectionfacts.h"

#include <QtWidgets/qpushbutton.h>

QT_BEGIN_NAMESPACE
class QAction;
class QFormLayout;
class QMenu;
QT_END_NAMESPACE

namespace rollcall {

/// The toolbar's first button: names the connection; its menu tells the facts.
class ConnectionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ConnectionButton(QWidget *parent = nullptr);
    void setFacts(const ConnectionFacts &facts);

Q_SIGNALS:
    void connectHelpRequested();

private:
    void rebuildMenu();

    ConnectionFacts m_facts;
    QMenu *m_menu;
};

} // namespace rollcall
