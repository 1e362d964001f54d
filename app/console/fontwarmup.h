// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qstringlist.h>

namespace rollcall {

/// The files of the fonts that the desktop takes beside a family for what names of rooms and people are
/// written in, each once; regular, and as strong as a group's heading.
QStringList fontFilesBeside(const QString &family);

/// Has the files of other scripts' fonts read from the disk before a row needs one. They are large, and the
/// first name in such a script would else hold up the window until its font is here. Not asked of Qt, which
/// keeps the window's thread from its own fonts while it loads one in another thread. To be called once the
/// window is shown.
void warmUpFonts();

} // namespace rollcall
