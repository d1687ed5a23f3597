// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/wordcompletion.h"

#include "editor/sourceview.h"

#include <cctype>
#include <set>

namespace Ochre::Editor {

namespace {

bool isWordByte(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || std::isalnum(value) != 0 || byte == '_';
}

bool isCandidate(const QByteArray &word, const QByteArray &prefix)
{
    return word.size() > prefix.size() && word.startsWith(prefix)
           && std::isdigit(static_cast<unsigned char>(word.front())) == 0;
}

} // namespace

QByteArrayList completionsFor(const QByteArray &text, const QByteArray &prefix, qsizetype skipAt,
                              const QStringList &extra)
{
    std::set<QByteArray> words;
    for (qsizetype start = 0; start < text.size(); ++start) {
        if (!isWordByte(text.at(start))) {
            continue;
        }
        qsizetype end = start;
        while (end < text.size() && isWordByte(text.at(end))) {
            ++end;
        }
        if (const QByteArray word = text.sliced(start, end - start); start != skipAt && isCandidate(word, prefix)) {
            words.insert(word);
        }
        start = end;
    }
    for (const QString &word : extra) {
        if (isCandidate(word.toUtf8(), prefix)) {
            words.insert(word.toUtf8());
        }
    }
    return {words.begin(), words.end()};
}

void completeWord(SourceView &view, const QStringList &extra)
{
    const qsizetype caret = view.caret();
    const qsizetype lineStart = view.lineStart(view.caretLine());
    qsizetype start = caret;
    while (start > lineStart && isWordByte(view.charAt(start - 1))) {
        --start;
    }
    const QByteArrayList words = completionsFor(view.text(), view.textRange(start, caret), start, extra);
    if (words.isEmpty()) {
        return;
    }
    view.send(SourceView::SCI_AUTOCSETSEPARATOR, '\n');
    view.send(SourceView::SCI_AUTOCSETCHOOSESINGLE, 1);
    view.send(SourceView::SCI_AUTOCSETMAXHEIGHT, 10);
    view.send(SourceView::SCI_AUTOCSETORDER, SourceView::SC_ORDER_PERFORMSORT);
    view.send(SourceView::SCI_AUTOCSETMULTI, SourceView::SC_MULTIAUTOC_EACH);
    view.sendText(SourceView::SCI_AUTOCSHOW, caret - start, words.join('\n'));
}

} // namespace Ochre::Editor
