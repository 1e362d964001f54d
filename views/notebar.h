// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/panelbar.h"

namespace rollcall {

/// The slim note that the fleet on screen is a sample, with a link to what else there is; can be put away.
class NoteBar : public PanelBar
{
    Q_OBJECT

public:
    explicit NoteBar(QWidget *parent = nullptr);

Q_SIGNALS:
    void connectHelpRequested();
    void dismissed();
};

} // namespace rollcall
