// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/language.h"

#include "models/analysis/plainlocale.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qlibraryinfo.h>
#include <QtCore/qprocess.h>

namespace rollcall {

namespace {

constexpr QLatin1StringView catalogues(":/rollcall/translations");
constexpr QLatin1StringView english("en");
constexpr QLatin1StringView automatic("auto");

} // namespace

QStringList bundledLanguages()
{
    QStringList codes;
    const QStringList files =
        QDir(catalogues).entryList({QStringLiteral("rollcall_*.qm")}, QDir::Files, QDir::Name);
    const qsizetype prefix = QStringLiteral("rollcall_").size();
    for (const QString &file : files)
        codes.append(file.mid(prefix).chopped(3));
    if (!codes.contains(english))
        codes.append(english); // the language of the source needs no catalogue
    codes.sort();
    return codes;
}

QString bestLanguage(const QStringList &wishes)
{
    const QStringList bundled = bundledLanguages();
    for (const QString &wish : wishes) {
        QString language =
            QString(wish).replace(QLatin1Char('_'), QLatin1Char('-')).section(QLatin1Char('-'), 0, 0);
        if (bundled.contains(language))
            return language;
    }
    return english;
}

QLocale formatLocale(const QString &languageCode, const QLocale &system)
{
    const QLocale own(languageCode);
    if (system.language() == own.language() && system.language() != QLocale::C)
        return system;
    // Without a territory English would mean the United States, which alone writes "3:04 PM".
    if (own.language() == QLocale::English)
        return {QLocale::English, QLocale::UnitedKingdom};
    return own;
}

namespace {

QString desktopLanguage()
{
    return hasPlainLocale(QProcessEnvironment::systemEnvironment())
               ? english
               : bestLanguage(QLocale::system().uiLanguages());
}

} // namespace

Language::Language(const QString &choice)
    : m_code(choice == automatic || !bundledLanguages().contains(choice) ? desktopLanguage() : choice)
{
    QLocale::setDefault(formatLocale(m_code, QLocale::system()));
    install(QStringLiteral("qtbase_") + m_code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("rollcall_") + m_code, catalogues); // asked first, being installed last
}

Language::~Language()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

void Language::install(const QString &fileName, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(fileName, folder))
        return; // English has no catalogue of Qt's own, and a system may lack them: texts stay English
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace rollcall
