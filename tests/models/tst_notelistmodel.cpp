// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/notelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre::Models;
using namespace Qt::StringLiterals;

class TestNoteListModel final : public QObject {
    Q_OBJECT

private:
    static std::vector<NoteRow> rows()
    {
        return {{.key = {}, .title = u"Notebook"_s},
                {.key = u"a"_s, .title = u"Comfortable with"_s, .words = u"closures"_s},
                {.key = {}, .title = u"Bookmarks"_s},
                {.key = {}, .title = u"Moves"_s},
                {.key = u"b"_s, .title = u"What moves"_s, .words = u"A String moves"_s, .isUnsaved = true}};
    }

    static QStringList shown(const NoteListModel &model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            texts << model.index(row).data().toString();
        }
        return texts;
    }

private slots:
    void headingsWithoutRows_areLeftOut()
    {
        NoteListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows());
        QCOMPARE(shown(model),
                 (QStringList{u"Notebook"_s, u"Comfortable with"_s, u"Moves"_s, u"What moves (not saved)"_s}));
        QCOMPARE(model.noteCount(), 2);
        QCOMPARE(model.keyAt(0), QString());
        QCOMPARE(model.nextNote(0), 1);
        QCOMPARE(model.nextNote(2), 3);
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    }

    void search_looksThroughTextsToo()
    {
        NoteListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows());
        model.setSearch(u"STRING moves"_s);
        QCOMPARE(shown(model), (QStringList{u"Moves"_s, u"What moves (not saved)"_s}));
        model.setSearch(u"nowhere"_s);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.nextNote(0), -1);
        model.setSearch({});
        QCOMPARE(model.rowOf(u"b"_s), 3);
    }

    // Who is typing does not lose the place in the list.
    void sameKeys_areNoReset()
    {
        NoteListModel model;
        model.setRows(rows());
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        std::vector<NoteRow> other = rows();
        other.back().isUnsaved = false;
        model.setRows(other);
        QCOMPARE(changed.size(), 1);
        QVERIFY(reset.isEmpty());
        other.pop_back();
        model.setRows(other);
        QCOMPARE(reset.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestNoteListModel)
#include "tst_notelistmodel.moc"
