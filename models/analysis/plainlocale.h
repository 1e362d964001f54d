// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

QT_BEGIN_NAMESPACE
class QProcessEnvironment;
QT_END_NAMESPACE

namespace rollcall {

/// Whether the locale of messages (the first of LC_ALL, LC_MESSAGES and LANG that says anything) is "C" or
/// "POSIX", in whatever encoding, or none. Texts are then English: such a locale overrules LANGUAGE, as POSIX
/// has it and gettext does it; Qt's list of languages does not know that rule.
bool hasPlainLocale(const QProcessEnvironment &environment);

} // namespace rollcall
