// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/sharedconfig.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstringlist.h>

#include <algorithm>

namespace rollcall {

namespace {

enum class FileKind { Config, Credentials };

Failure inputFailure(const QString &message)
{
    return {FailureKind::Input, {}, message, {}, 0, {}};
}

bool isBlank(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t');
}

bool isCommentMark(QChar c)
{
    return c == QLatin1Char('#') || c == QLatin1Char(';');
}

bool isName(const QString &name)
{
    return !name.isEmpty() && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || QStringLiteral("-_/.%@:+").contains(c);
    });
}

// Behind a section's name a comment may follow at once; behind a value only after white space.
QString withoutComment(const QString &line, bool needsSpace)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (isCommentMark(line[i]) && (!needsSpace || (i > 0 && isBlank(line[i - 1]))))
            return line.left(i);
    }
    return line;
}

// Reads one file line by line into a SharedConfig.
class Parser
{
public:
    Parser(SharedConfig &out, FileKind kind, const QString &fileName)
        : m_out(out)
        , m_kind(kind)
        , m_fileName(fileName)
    {
    }

    Result<void> parse(const QString &text)
    {
        for (const QString &raw : text.split(QLatin1Char('\n'))) {
            ++m_line;
            const QString line = raw.endsWith(QLatin1Char('\r')) ? raw.chopped(1) : raw;
            if (line.trimmed().isEmpty() || isCommentMark(line[0]))
                continue;
            Result<void> result = line[0] == QLatin1Char('[') ? section(line)
                                  : isBlank(line[0])          ? continuation(line.trimmed())
                                                              : property(line);
            if (!result)
                return result;
        }
        return {};
    }

private:
    Failure wrong(const QString &what) const
    {
        return inputFailure(QCoreApplication::translate("SharedConfig", "%1, line %2: %3")
                                .arg(QDir::toNativeSeparators(m_fileName), QString::number(m_line), what));
    }

    // The section that a header opens; none when it is to be ignored.
    ConfigSection *opened(const QString &header)
    {
        if (m_kind == FileKind::Credentials)
            return isName(header) ? &m_out.profiles[header] : nullptr;
        const auto blank = std::find_if(header.cbegin(), header.cend(), isBlank);
        const QString kind(header.constData(), blank - header.cbegin());
        const QString name = header.mid(kind.size()).trimmed();
        if (name.isEmpty()) {
            // [profile default] is the full name and beats [default], wherever the two stand.
            return header == QLatin1StringView("default") && !m_hasFullDefault ? &m_out.profiles[header]
                                                                               : nullptr;
        }
        if (!isName(name))
            return nullptr;
        if (kind == QLatin1StringView("sso-session"))
            return &m_out.ssoSessions[name];
        if (kind == QLatin1StringView("services"))
            return &m_out.services[name];
        if (kind != QLatin1StringView("profile"))
            return nullptr;
        if (name == QLatin1StringView("default") && !m_hasFullDefault) {
            m_hasFullDefault = true;
            m_out.profiles.remove(name);
        }
        return &m_out.profiles[name];
    }

    Result<void> section(const QString &line)
    {
        const QString header = withoutComment(line, false).trimmed();
        if (!header.endsWith(QLatin1Char(']')))
            return wrong(
                QCoreApplication::translate("SharedConfig", "the section's name must end with \"]\"."));
        m_section = opened(header.mid(1, header.size() - 2).trimmed());
        m_hasSection = true;
        m_hasProperty = false;
        return {};
    }

    Result<void> property(const QString &line)
    {
        if (!m_hasSection)
            return wrong(QCoreApplication::translate(
                "SharedConfig", "a section such as [profile name] must come before the first setting."));
        const QString text = withoutComment(line, true);
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        if (equals < 0)
            return wrong(QCoreApplication::translate(
                "SharedConfig", "\"name = value\" is expected, without \"=\" it is no setting."));
        m_name = text.left(equals).trimmed().toLower();
        if (m_name.isEmpty())
            return wrong(
                QCoreApplication::translate("SharedConfig", "the setting has no name before \"=\"."));
        const QString value = text.mid(equals + 1).trimmed();
        m_hasProperty = true;
        m_hasSubProperties = value.isEmpty();
        m_isIgnored = m_section == nullptr || !isName(m_name);
        if (!m_isIgnored)
            m_section->insert(m_name, value);
        return {};
    }

    Result<void> continuation(const QString &text)
    {
        if (!m_hasSection)
            return wrong(QCoreApplication::translate(
                "SharedConfig", "a section such as [profile name] must come before the first setting."));
        if (!m_hasProperty)
            return wrong(QCoreApplication::translate(
                "SharedConfig",
                "an indented line must follow a setting, but none came before it in this section."));
        if (m_hasSubProperties && text.indexOf(QLatin1Char('=')) < 1)
            return wrong(QCoreApplication::translate("SharedConfig",
                                                     "\"name = value\" is expected in the indented line."));
        if (!m_isIgnored)
            (*m_section)[m_name] += QLatin1Char('\n') + text;
        return {};
    }

    SharedConfig &m_out;
    FileKind m_kind;
    QString m_fileName;
    int m_line = 0;
    ConfigSection *m_section = nullptr;
    QString m_name;
    bool m_hasSection = false;
    bool m_hasProperty = false;
    bool m_hasSubProperties = false;
    bool m_isIgnored = false;
    bool m_hasFullDefault = false;
};

QString homeFolder(const QProcessEnvironment &environment)
{
    const QString home = environment.value(QStringLiteral("HOME"));
    return home.isEmpty() ? QDir::homePath() : home;
}

QString pathFrom(const QProcessEnvironment &environment, const QString &variable, const QString &fallback)
{
    QString path = environment.value(variable);
    if (path.isEmpty())
        return homeFolder(environment) + fallback;
    if (path == QLatin1Char('~') || path.startsWith(QLatin1StringView("~/")))
        path.replace(0, 1, homeFolder(environment));
    return path;
}

Result<QString> readText(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QString();
    if (!file.open(QIODevice::ReadOnly))
        return inputFailure(
            QCoreApplication::translate("SharedConfig", "%1 can't be read: %2. Check its permissions.")
                .arg(QDir::toNativeSeparators(path), file.errorString()));
    QString text = QString::fromUtf8(file.readAll());
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
}

} // namespace

Result<SharedConfig> parseSharedConfig(const ConfigText &config, const ConfigText &credentials)
{
    SharedConfig out;
    const Result<void> first = Parser(out, FileKind::Config, config.fileName).parse(config.text);
    if (!first)
        return first.failure();
    const Result<void> second =
        Parser(out, FileKind::Credentials, credentials.fileName).parse(credentials.text);
    if (!second)
        return second.failure();
    return out;
}

SharedConfigPaths sharedConfigPaths(const QProcessEnvironment &environment)
{
    return {pathFrom(environment, QStringLiteral("AWS_CONFIG_FILE"), QStringLiteral("/.aws/config")),
            pathFrom(environment, QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"),
                     QStringLiteral("/.aws/credentials"))};
}

Result<SharedConfig> loadSharedConfig(const SharedConfigPaths &paths)
{
    const Result<QString> config = readText(paths.config);
    if (!config)
        return config.failure();
    const Result<QString> credentials = readText(paths.credentials);
    if (!credentials)
        return credentials.failure();
    return parseSharedConfig({paths.config, config.value()}, {paths.credentials, credentials.value()});
}

QString subProperty(const QString &value, const QString &name)
{
    for (const QString &line : value.split(QLatin1Char('\n'))) {
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (equals > 0 && line.left(equals).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(equals + 1).trimmed();
    }
    return {};
}

} // namespace rollcall
