// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qlocale.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qtranslator.h>

#include <memory>
#include <vector>

namespace rollcall {

/// Codes of the languages that come with the program, sorted ("de", "en").
QStringList bundledLanguages();

/// The bundled language that suits these wishes best, the first wish first ("de-AT", "en"); English when none
/// does.
QString bestLanguage(const QStringList &wishes);

/// The texts of one language in force: the program's own, and Qt's for its standard buttons and menus.
class Language
{
public:
    /// Installs the catalogues into the running application and makes the locale the default one. choice is
    /// "auto" (what the desktop wishes) or a code of bundledLanguages().
    explicit Language(const QString &choice);
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;
    ~Language();

    QString code() const { return m_code; }

private:
    void install(const QString &fileName, const QString &folder);

    QString m_code;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

/// The locale of numbers and dates: the desktop's when it speaks that language, else the language's own.
QLocale formatLocale(const QString &languageCode, const QLocale &system);

} // namespace rollcall
