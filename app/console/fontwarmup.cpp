// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/fontwarmup.h"

#include "models/domain/aside.h"
#include "views/theme/theme.h"

#include <QtCore/qfile.h>
#include <QtCore/qset.h>

#include <fontconfig/fontconfig.h>

#include <array>
#include <memory>

namespace rollcall {

namespace {

/// A letter each of the scripts that names of rooms and people are written in the most, and symbols.
constexpr std::array<char32_t, 16> samples = {U'Ж',  U'Ω',  U'א',  U'ع', U'अ', U'ক', U'த', U'ก',
                                              U'会', U'か', U'회', U'ქ', U'Հ', U'→', U'✓', U'\U0001F3E2'};

template <class T>
using Owned = std::unique_ptr<T, void (*)(T *)>;

/// The file of the font that the desktop would take for the letter.
QString fontFile(const QByteArray &family, int weight, char32_t letter)
{
    const Owned<FcCharSet> letters(FcCharSetCreate(), FcCharSetDestroy);
    FcCharSetAddChar(letters.get(), letter);
    const Owned<FcPattern> wanted(FcPatternCreate(), FcPatternDestroy);
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8 *>(family.constData()));
    FcPatternAddInteger(wanted.get(), FC_WEIGHT, weight);
    FcPatternAddCharSet(wanted.get(), FC_CHARSET, letters.get());
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    const Owned<FcPattern> found(FcFontMatch(nullptr, wanted.get(), &result), FcPatternDestroy);
    FcChar8 *file = nullptr;
    if (!found || FcPatternGetString(found.get(), FC_FILE, 0, &file) != FcResultMatch)
        return {};
    return QFile::decodeName(reinterpret_cast<const char *>(file));
}

/// Leaves the whole file in the system's cache. To announce it with posix_fadvise() would not do: Linux takes
/// that for the first few hundred KiB only, and fonts of Chinese and Japanese have twenty MiB.
void readAhead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    while (file.read(piece.data(), piece.size()) > 0) {
    }
}

} // namespace

QStringList fontFilesBeside(const QString &family)
{
    QSet<QString> files;
    for (const int weight : {FC_WEIGHT_REGULAR, FC_WEIGHT_DEMIBOLD}) {
        for (const char32_t letter : samples)
            files.insert(fontFile(family.toUtf8(), weight, letter));
    }
    files.remove({});
    return files.values();
}

void warmUpFonts()
{
    runAside([family = textFont(TextSize::Normal).family()] {
        for (const QString &file : fontFilesBeside(family))
            readAhead(file);
    });
}

} // namespace rollcall
