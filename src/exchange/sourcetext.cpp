// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/sourcetext.h"

#include "base/filesystem.h"

#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SourceText)
};

/// Of the first line that is no UTF-8: a broken sign never holds a line end.
qsizetype brokenLine(const QByteArray &bytes)
{
    qsizetype line = 1;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', at);
        const qsizetype size = (end < 0 ? bytes.size() : end) - at;
        if (!QByteArrayView(bytes).sliced(at, size).isValidUtf8()) {
            return line;
        }
        ++line;
        at += size + 1;
    }
    return line;
}

QString withoutControls(const QString &text)
{
    QString cleaned;
    cleaned.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        if (letter == u'\r') {
            const bool isPair = at + 1 < text.size() && text[at + 1] == u'\n';
            cleaned += isPair ? QString() : u"\n"_s;
        } else if (letter == u'\n' || letter == u'\t'
                   || (letter.category() != QChar::Other_Control && !QChar::isNonCharacter(letter.unicode()))) {
            cleaned += letter;
        }
    }
    return cleaned;
}

} // namespace

Result<QString> sourceText(const QByteArray &bytes)
{
    if (bytes.trimmed().isEmpty()) {
        return std::unexpected(Error{Text::tr("The file is empty, so nothing comes in."),
                                     {},
                                     Text::tr("Choose the file that was exported."),
                                     ErrorKind::Foreign});
    }
    if (!bytes.isValidUtf8() || bytes.contains('\0')) {
        return std::unexpected(Error{Text::tr("The file is no UTF-8 text from line %1 on.").arg(brokenLine(bytes)),
                                     {},
                                     Text::tr("Export it as UTF-8, or save it so in an editor."),
                                     ErrorKind::Foreign});
    }
    const QByteArrayView content(bytes);
    return withoutControls(QString::fromUtf8(content.startsWith("\xEF\xBB\xBF") ? content.sliced(3) : content));
}

Result<QString> readSourceText(const QString &file)
{
    return readFile(file, mostTextBytes).and_then([&file](const QByteArray &bytes) {
        return sourceText(bytes).transform_error([&file](Error error) {
            error.where = file;
            return error;
        });
    });
}

} // namespace Ochre::Exchange
