// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/textcheck.h"

#include "editor/codeeditor.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>

namespace Ochre::Editor {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Ochre::Editor::TextCheck", text);
}

std::unexpected<Error> refusal(const QString &what, const QString &name, const QString &advice)
{
    return std::unexpected(Error{.what = what, .where = name, .advice = advice});
}

/// The first line (1-based) longer than the limit, or 0.
int longLine(QByteArrayView bytes)
{
    int line = 1;
    qsizetype start = 0;
    while (start <= bytes.size()) {
        const qsizetype newline = bytes.indexOf('\n', start);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        if (end - start > CodeEditor::maxLineBytes) {
            return line;
        }
        start = end + 1;
        ++line;
    }
    return 0;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    [[maybe_unused]] const QString text = decoder.decode(bytes);
    return !decoder.hasError();
}

} // namespace

Result<void> checkText(const QByteArray &bytes, const QString &name)
{
    const QLocale locale;
    if (bytes.size() > CodeEditor::maxBytes) {
        return refusal(tr("This file is too large for the editor: it has %1, the limit is %2.")
                           .arg(locale.formattedDataSize(bytes.size()), locale.formattedDataSize(CodeEditor::maxBytes)),
                       name, tr("The file was not changed; split it into modules, or open it in another editor."));
    }
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0) {
        return refusal(
            tr("This file is not text: there is a NUL byte in line %1.").arg(bytes.first(nul).count('\n') + 1), name,
            tr("The file was not changed; choose a Rust source file."));
    }
    if (!isUtf8(bytes)) {
        return refusal(tr("This file is not UTF-8, the encoding Rust sources must have."), name,
                       tr("The file was not changed; convert it to UTF-8 and open it again."));
    }
    if (const int line = longLine(bytes); line > 0) {
        return refusal(tr("Line %1 is too long for the editor: the limit is %2 bytes.")
                           .arg(line)
                           .arg(locale.toString(CodeEditor::maxLineBytes)),
                       name, tr("The file was not changed; break the line and open it again."));
    }
    return {};
}

} // namespace Ochre::Editor
