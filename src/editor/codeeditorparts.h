// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Internal to this folder.
#include "editor/accessibility.h"
#include "editor/annotationcards.h"
#include "editor/codeeditor.h"
#include "editor/completer.h"
#include "editor/diagnosticmarks.h"
#include "editor/findbar.h"
#include "editor/finder.h"
#include "editor/flowlane.h"
#include "editor/gutter.h"
#include "editor/keybindings.h"
#include "editor/lexerbridge.h"
#include "editor/multicaret.h"
#include "editor/pointerguide.h"
#include "editor/sourceview.h"
#include "editor/spanlabels.h"
#include "editor/typingassist.h"

namespace Ochre::Editor {

/// What an editor is made of. All are children of the view or of the editor; the references are borrowed.
class CodeEditor::Parts final {
public:
    explicit Parts(CodeEditor &editor)
        : bar(*new FindBar(&editor))
        , view(*new SourceView(&editor))
        , bridge(*new LexerBridge(view, QStringLiteral("rust")))
        , marks(*new DiagnosticMarks(view))
        , gutter(*new Gutter(view, marks))
        , labels(*new SpanLabels(view, marks))
        , cards(*new AnnotationCards(view, marks))
        , lane(*new FlowLane(view, marks, labels))
        , pointer(*new PointerGuide(view, {.marks = marks, .cards = cards, .labels = labels, .gutter = gutter}))
        , carets(*new MultiCaretPointer(view))
        , finder(*new Finder(view, bar))
        , accessibility(*new AccessibilityNotifier(view))
        , typing(*new TypingAssist(view))
        , keys(*new KeyBindings(view))
        , completer(*new Completer(view, accessibility)) // the last filter is asked first: an open list wins
    {
    }

    FindBar &bar;
    SourceView &view;
    LexerBridge &bridge;
    DiagnosticMarks &marks;
    Gutter &gutter;
    SpanLabels &labels;
    AnnotationCards &cards;
    FlowLane &lane;
    PointerGuide &pointer;
    MultiCaretPointer &carets;
    Finder &finder;
    AccessibilityNotifier &accessibility;
    TypingAssist &typing;
    KeyBindings &keys;
    Completer &completer;

    Design::Look look;
    TextPosition lastPosition;
    quint64 revision = 0;
    quint64 diagnosticsRevision = 0; ///< of the text that the diagnostics are about
    int batch = 0;                   ///< inside a change of several steps
    bool isRecovered = false;
    bool wasModified = false;
};

} // namespace Ochre::Editor
