// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the editor with real diagnostics in every scheme; with OCHRE_PICTURES=FOLDER it keeps the pictures there.
#include "editorfixture.h"

#include <QDir>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;

class EditorPictures final : public QObject {
    Q_OBJECT
private slots:
    void picture_isNotEmpty_data();
    void picture_isNotEmpty();
};

void EditorPictures::picture_isNotEmpty_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<QString>("scene");
    for (const QString &scene : {u"move"_s, u"several"_s, u"stale"_s, u"find"_s}) {
        QTest::addRow("%s-light-100", qPrintable(scene)) << int(Design::Scheme::Light) << 100 << scene;
        QTest::addRow("%s-dark-100", qPrintable(scene)) << int(Design::Scheme::Dark) << 100 << scene;
    }
    QTest::addRow("story-light-100") << int(Design::Scheme::Light) << 100 << u"story"_s;
    QTest::addRow("story-dark-100") << int(Design::Scheme::Dark) << 100 << u"story"_s;
    QTest::addRow("story-light-200") << int(Design::Scheme::Light) << 200 << u"story"_s;
    QTest::addRow("move-light-200") << int(Design::Scheme::Light) << 200 << u"move"_s;
    QTest::addRow("move-dark-200") << int(Design::Scheme::Dark) << 200 << u"move"_s;
    QTest::addRow("several-contrast-100") << int(Design::Scheme::HighContrast) << 100 << u"several"_s;
    QTest::addRow("several-light-150") << int(Design::Scheme::Light) << 150 << u"several"_s;
}

void EditorPictures::picture_isNotEmpty()
{
    QFETCH(int, scheme);
    QFETCH(int, zoom);
    QFETCH(QString, scene);
    Editor::CodeEditor editor;
    editor.setLook(Design::Look::make(static_cast<Design::Scheme>(scheme), zoom));
    const bool isStory = scene == u"story"_s;
    editor.resize((zoom > 100 ? 1000 : 650) + (isStory ? 150 : 0), zoom > 150 ? 800 : 560);
    if (isStory) {
        editor.setFlows([](const Diagnostics::Diagnostic &, const QByteArray &) {
            return Editor::Flow{.spans = {1, 2, 0},
                                .arrows = {{1, 2, Editor::FlowKind::Ownership, u"moves"_s},
                                           {2, 0, Editor::FlowKind::Shared, u"& lent"_s},
                                           {1, 0, Editor::FlowKind::Mutable, u"&mut lent"_s}},
                                .steps = {}};
        });
    }
    editor.show();
    editor.activateWindow();
    showScene(editor, isStory ? u"move"_s : scene);
    QTest::qWait(300); // cards follow the caret with a delay
    const QImage image = editor.grab().toImage();
    QVERIFY(!image.isNull());
    const QByteArray folder = qgetenv("OCHRE_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(QString::fromLocal8Bit(folder));
        QVERIFY(image.save(
            QDir(QString::fromLocal8Bit(folder)).filePath(QString::fromUtf8(QTest::currentDataTag()) + u".png"_s)));
    }
}

QTEST_MAIN(EditorPictures)
#include "tst_editorpictures.moc"
