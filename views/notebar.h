// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panelbar.h"

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace rollcall {

/// A slim note below the toolbar that can be put away.
class NoteBar : public PanelBar
{
    Q_OBJECT

public:
    /// name: of the object, and the stem of its children's. text may hold links.
    NoteBar(const QString &name, const QString &iconName, QWidget *parent = nullptr);
    void setText(const QString &text, Qt::TextFormat format);

Q_SIGNALS:
    void linkActivated(const QString &link);
    void dismissed();

private:
    QLabel *m_text;
};

} // namespace rollcall
