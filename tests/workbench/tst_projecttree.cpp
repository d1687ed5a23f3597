// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/projecttree.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::ProjectTree;

class TestProjectTree final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_tree = std::make_unique<ProjectTree>();
        m_tree->resize(250, 400);
        m_tree->show();
        m_tree->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_tree.get())); // its keys are shortcuts
        m_tree->setPaths({u"Cargo.toml"_s, u"src/a/deep.rs"_s, u"src/a/other.rs"_s, u"src/main.rs"_s, u"tests/t.rs"_s});
    }

    void cleanup() { m_tree.reset(); }

    void paths_areFoldersAndFiles_data()
    {
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<QStringList>("rows"); // indented by their depth
        QTest::newRow("none") << QStringList() << QStringList();
        QTest::newRow("flat") << QStringList{u"Cargo.toml"_s} << QStringList{u"Cargo.toml"_s};
        QTest::newRow("deep") << QStringList{u"a/b/c/d.rs"_s} << QStringList{u"a"_s, u" b"_s, u"  c"_s, u"   d.rs"_s};
        QTest::newRow("one folder for all its files")
            << QStringList{u"src/a.rs"_s, u"src/b.rs"_s, u"src/c/d.rs"_s}
            << QStringList{u"src"_s, u" a.rs"_s, u" b.rs"_s, u" c"_s, u"  d.rs"_s};
        QTest::newRow("folders of one name") << QStringList{u"a/x/1.rs"_s, u"b/x/2.rs"_s}
                                             << QStringList{u"a"_s, u" x"_s, u"  1.rs"_s, u"b"_s, u" x"_s, u"  2.rs"_s};
        QTest::newRow("file and folder that begin alike")
            << QStringList{u"src.rs"_s, u"src/a.rs"_s, u"src2/a.rs"_s}
            << QStringList{u"src.rs"_s, u"src"_s, u" a.rs"_s, u"src2"_s, u" a.rs"_s};
    }

    void paths_areFoldersAndFiles()
    {
        QFETCH(QStringList, paths);
        QFETCH(QStringList, rows);
        m_tree->setPaths(paths);
        QStringList shown;
        for (QTreeWidgetItemIterator it(tree()); *it; ++it) {
            int depth = 0;
            for (const QTreeWidgetItem *parent = (*it)->parent(); parent; parent = parent->parent()) {
                ++depth;
            }
            shown << QString(depth, u' ') + (*it)->text(0);
            QVERIFY((*it)->childCount() == 0 || (*it)->isExpanded());
        }
        QCOMPARE(shown, rows);
    }

    void everyRow_isReadWithItsPath()
    {
        QCOMPARE(item(u"deep.rs"_s)->data(0, Qt::AccessibleTextRole).toString(), u"src/a/deep.rs"_s);
        QCOMPARE(item(u"deep.rs"_s)->toolTip(0), u"src/a/deep.rs"_s);
        QCOMPARE(item(u"a"_s)->data(0, Qt::AccessibleTextRole).toString(), u"Folder src/a"_s);
    }

    void unsavedFile_carriesAMark()
    {
        m_tree->setUnsaved({u"src/a/deep.rs"_s});
        QTreeWidgetItem *deep = item(u"deep.rs •"_s);
        QVERIFY(deep->data(0, Qt::AccessibleTextRole).toString().startsWith(u"src/a/deep.rs,"_s));
        m_tree->setUnsaved({});
        QCOMPARE(deep->text(0), u"deep.rs"_s);
    }

    void contextMenu_doesWhatTheButtonsDo()
    {
        QSignalSpy renamed(m_tree.get(), &ProjectTree::renameRequested);
        const auto menuAt = [this](const QString &name) {
            const QPoint place = tree()->visualItemRect(item(name)).center();
            emit tree() -> customContextMenuRequested(place);
            return m_tree->findChild<QMenu *>(u"projectFileMenu"_s, Qt::FindDirectChildrenOnly);
        };
        QMenu *menu = menuAt(u"deep.rs"_s);
        QVERIFY(menu && menu->isVisible());
        menu->actions().at(1)->trigger();
        QCOMPARE(renamed.takeFirst(), QVariantList{u"src/a/deep.rs"_s});
        menu->actions().last()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"src/a/deep.rs"_s);
        menu->close();
        QTRY_VERIFY(!m_tree->findChild<QMenu *>(u"projectFileMenu"_s, Qt::FindDirectChildrenOnly));
        QMenu *ofManifest = menuAt(u"Cargo.toml"_s);
        QVERIFY(!ofManifest->actions().at(1)->isEnabled()); // a project without it is none
        QVERIFY(!ofManifest->actions().at(2)->isEnabled());
        ofManifest->close();
    }

    void clickOnAFile_choosesIt()
    {
        QSignalSpy chosen(m_tree.get(), &ProjectTree::fileChosen);
        QSignalSpy activated(m_tree.get(), &ProjectTree::fileActivated);
        click(u"deep.rs"_s);
        QCOMPARE(chosen.takeFirst(), QVariantList{u"src/a/deep.rs"_s});
        click(u"a"_s); // a folder is no file
        QVERIFY(chosen.isEmpty());
        click(u"main.rs"_s);
        chosen.clear();
        activated.clear();
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(activated.takeFirst(), QVariantList{u"src/main.rs"_s});
    }

    void buttons_areForFilesThatMayChange_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("canChange");
        QTest::newRow("file") << u"main.rs"_s << true;
        QTest::newRow("folder") << u"src"_s << false;
        QTest::newRow("manifest") << u"Cargo.toml"_s << false;
    }

    void buttons_areForFilesThatMayChange()
    {
        QFETCH(QString, name);
        QFETCH(bool, canChange);
        QSignalSpy renamed(m_tree.get(), &ProjectTree::renameRequested);
        QSignalSpy deleted(m_tree.get(), &ProjectTree::deleteRequested);
        click(name);
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_F2);
        QTest::keyClick(tree(), Qt::Key_Delete);
        button(u"renameFileButton"_s)->click();
        button(u"deleteFileButton"_s)->click();
        const qsizetype times = canChange ? 2 : 0;
        QCOMPARE(renamed.count(), times);
        QCOMPARE(deleted.count(), times);
        if (canChange) {
            QCOMPARE(renamed.first(), QVariantList{u"src/main.rs"_s});
            QCOMPARE(deleted.last(), QVariantList{u"src/main.rs"_s});
        }
    }

    void manifestInAFolder_isAFileLikeOthers()
    {
        m_tree->setPaths({u"Cargo.toml"_s, u"member/Cargo.toml"_s});
        m_tree->setCurrent(u"member/Cargo.toml"_s);
        QVERIFY(button(u"deleteFileButton"_s)->isEnabled());
        m_tree->setCurrent(u"Cargo.toml"_s);
        QVERIFY(!button(u"deleteFileButton"_s)->isEnabled());
    }

    void newFile_isProposedWhereTheKeyboardIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("folder");
        QTest::newRow("on a folder") << u"a"_s << u"src/a"_s;
        QTest::newRow("on a file") << u"deep.rs"_s << u"src/a"_s;
        QTest::newRow("on a file at the top") << u"Cargo.toml"_s << QString();
    }

    void newFile_isProposedWhereTheKeyboardIs()
    {
        QFETCH(QString, name);
        QFETCH(QString, folder);
        QSignalSpy asked(m_tree.get(), &ProjectTree::newRequested);
        click(name);
        button(u"newFileButton"_s)->click();
        QCOMPARE(asked.first(), QVariantList{folder});
    }

    void chosenFile_staysChosen()
    {
        QSignalSpy chosen(m_tree.get(), &ProjectTree::fileChosen);
        m_tree->setCurrent(u"src/main.rs"_s);
        m_tree->setPaths({u"Cargo.toml"_s, u"src/added.rs"_s, u"src/main.rs"_s});
        QCOMPARE(tree()->currentItem()->text(0), u"main.rs"_s);
        m_tree->setCurrent(u"src/gone.rs"_s);
        QCOMPARE(tree()->currentItem()->text(0), u"main.rs"_s);
        m_tree->setPaths({u"Cargo.toml"_s});
        QVERIFY(!button(u"renameFileButton"_s)->isEnabled()); // it is gone
        QVERIFY(chosen.isEmpty());                            // only the learner chooses
    }

private:
    QTreeWidget *tree() const { return m_tree->findChild<QTreeWidget *>(u"projectFiles"_s); }
    QToolButton *button(const QString &name) const { return m_tree->findChild<QToolButton *>(name); }
    QTreeWidgetItem *item(const QString &name) const
    {
        return tree()->findItems(name, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }

    void click(const QString &name) const
    {
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualItemRect(item(name)).center());
    }

    std::unique_ptr<ProjectTree> m_tree;
};

QTEST_MAIN(TestProjectTree)
#include "tst_projecttree.moc"
