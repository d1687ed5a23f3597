// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/formatguess.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FormatGuess)
};

constexpr qint64 looksAt = 256 << 10; // bytes

Error nothingKnown(const QString &path)
{
    return {Text::tr("Ochre does not know what this is."), path,
            Text::tr("It takes Anki decks, Moodle GIFT, Aiken, quizzes of mdbook-quiz and folders of rustlings. Choose "
                     "the form yourself if it is one of them."),
            ErrorKind::Foreign};
}

// Of a GIFT file each question has its answers in braces; one in Rust code has no sign of an answer behind it.
bool isGift(const QString &text)
{
    static const QRegularExpression sign(uR"((^|\n)\s*(::|\$CATEGORY:)|(?<!\\)\{\s*([=~#]|T(RUE)?\}|F(ALSE)?\}))"_s);
    return text.contains(sign);
}

bool isAiken(const QString &text)
{
    static const QRegularExpression option(u"^[A-Z][.)]\\s+\\S"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression answer(u"^ANSWER:\\s*[A-Z]\\s*$"_s, QRegularExpression::MultilineOption);
    return text.contains(option) && text.contains(answer);
}

bool isAnkiText(const QString &text)
{
    static const QRegularExpression head(u"^#(separator|html|notetype|columns|deck|tags|guid)[ a-z]*:"_s,
                                         QRegularExpression::MultilineOption
                                             | QRegularExpression::CaseInsensitiveOption);
    return text.startsWith(u'#') && text.contains(head);
}

} // namespace

std::optional<ImportFormat> formatOfText(const QString &text, const QString &suffix)
{
    if (suffix == u"toml" || text.contains("[[questions]]"_L1)) {
        return ImportFormat::MdbookQuiz;
    }
    if (isAnkiText(text)) {
        return ImportFormat::AnkiText;
    }
    if (isAiken(text)) {
        return ImportFormat::Aiken;
    }
    if (suffix == u"gift" || (suffix != u"csv" && suffix != u"tsv" && isGift(text))) {
        return ImportFormat::Gift;
    }
    static const QRegularExpression columns(u"^[^\\t\\n]+\\t\\S"_s, QRegularExpression::MultilineOption);
    const bool isTable = suffix == u"csv" || suffix == u"tsv" || text.contains(columns);
    return isTable ? std::optional(ImportFormat::AnkiText) : std::nullopt;
}

Result<ImportFormat> formatOf(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        return ImportFormat::Rustlings; // its reader says what is missing
    }
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return std::unexpected(Error{Text::tr("The file cannot be read."), path,
                                     Text::tr("Nothing was imported. Choose another file, or another place for it."),
                                     ErrorKind::ReadFailed});
    }
    const QByteArray head = file.read(looksAt);
    if (head.startsWith("PK") || info.suffix().toLower() == u"apkg") {
        return ImportFormat::Apkg;
    }
    const std::optional<ImportFormat> found = formatOfText(QString::fromUtf8(head), info.suffix().toLower());
    return found ? Result<ImportFormat>(*found) : std::unexpected(nothingKnown(path));
}

bool mayBeImport(const QString &path)
{
    static const QStringList endings{u"apkg"_s, u"gift"_s, u"txt"_s, u"csv"_s, u"tsv"_s, u"toml"_s};
    const QFileInfo info(path);
    return info.isDir() || endings.contains(info.suffix().toLower());
}

} // namespace Ochre::Exchange
