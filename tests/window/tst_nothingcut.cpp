// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"
#include "practice/questionpanel.h"
#include "smallpack.h"
#include "widgets/elidedlabel.h"
#include "widgets/housestyle.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::Rail;

/// Walks the pages and the dialogs of the window in every arrangement, at four sizes and three zooms: no text that
/// cannot give way is wider or higher than its place, and nothing sticks out of what it lies in.
class TestNothingCut final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new Widgets::HouseStyle); } // as the program does
    void init() { QVERIFY(m_desk.write()); }
    void cleanup() { m_desk.end(); }

    void pages_haveRoomForTheirWords_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("zoom");
        for (const QSize size : {QSize{1024, 768}, QSize{1280, 800}, QSize{1920, 1080}, QSize{2560, 1440}}) {
            for (const int zoom : {100, 150, 200}) {
                QTest::addRow("%d x %d at %d %%", size.width(), size.height(), zoom) << size << zoom;
            }
        }
    }

    void pages_haveRoomForTheirWords()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, zoom);
        QVERIFY(m_desk.start());
        m_desk->settings.setZoom(zoom);
        m_desk->window.resize(size);
        QTRY_COMPARE(qApp->font().pixelSize(), Design::TypeScale(zoom).ui().pixelSize()); // menus and lists follow
        settle();
        // The style sheet follows the zoom a moment later, and until then the window may be held wider.
        static_cast<void>(QTest::qWaitFor([this, size] {
            m_desk->window.resize(size);
            return m_desk->window.size() == size;
        }));
        QVERIFY2(m_desk->window.size() == size, qPrintable(u"the window wants %1 × %2:%3"_s.arg(m_desk->window.width())
                                                               .arg(m_desk->window.height())
                                                               .arg(wideOnes(m_desk->window, size.width()))));
        QStringList cut;
        for (const QString &arrangement : {u"readAction"_s, u"practiseAction"_s, u"codeAction"_s}) {
            m_desk->window.openExercise(u"ship-it"_s);
            QVERIFY(m_desk->press(arrangement));
            QVERIFY(m_desk->press(u"resetLayoutAction"_s));
            settle();
            cut += lookTwice(arrangement);
        }
        QVERIFY(m_desk->press(u"focusQuestionsAction"_s));
        Practice::QuestionPanel *questions = m_desk->window.learnView().questionPanel;
        QTest::keyClick(questions, Qt::Key_A);
        settle();
        cut += lookTwice(u"question, chosen"_s);
        QTest::keyClick(questions, Qt::Key_Return);
        settle();
        cut += lookTwice(u"question, answered"_s);
        for (const QString &place : {u"focusCourseAction"_s, u"focusLessonAction"_s, u"focusEditorAction"_s}) {
            QVERIFY(m_desk->press(place)); // where there is no room for two, each is a tab
            settle();
            cut += lookTwice(place);
        }
        for (const auto &[page, name] :
             {std::pair{Rail::Today, u"today"_s}, std::pair{Rail::Interview, u"interview"_s},
              std::pair{Rail::Practice, u"practice"_s}, std::pair{Rail::Progress, u"progress"_s},
              std::pair{Rail::Notes, u"notes"_s}}) {
            m_desk->window.showPage(page);
            settle();
            cut += lookTwice(name);
        }
        for (const QString &mode : {u"quizAction"_s, u"flashCardsAction"_s, u"tenMinutesAction"_s, u"mendAction"_s}) {
            QVERIFY(m_desk->press(mode));
            settle();
            cut += lookTwice(mode);
        }
        QVERIFY2(cut.isEmpty(), qPrintable(u'\n' + cut.join(u'\n')));
    }

    void dialogs_haveRoomForTheirWords_data() { pages_haveRoomForTheirWords_data(); }

    void dialogs_haveRoomForTheirWords()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, zoom);
        QVERIFY(m_desk.start());
        m_desk->settings.setZoom(zoom);
        m_desk->window.resize(size);
        QTRY_COMPARE(qApp->font().pixelSize(), Design::TypeScale(zoom).ui().pixelSize());
        QStringList cut;
        for (const auto &[action, name] :
             {std::pair{u"settingsAction"_s, u"settingsDialog"_s}, std::pair{u"shortcutsAction"_s, u"keysDialog"_s},
              std::pair{u"restoreAction"_s, u"restoreDialog"_s}, std::pair{u"cardsAction"_s, u"cardsDialog"_s},
              std::pair{u"interviewDatesAction"_s, u"interviewDialog"_s},
              std::pair{u"importAction"_s, u"importDialog"_s}, std::pair{u"exportAction"_s, u"exportDialog"_s},
              std::pair{u"toolchainAction"_s, u"toolchainDialog"_s}}) {
            QVERIFY(m_desk->press(action));
            auto *dialog = m_desk.part<QDialog>(name);
            dialog->resize((size * 9 / 10).boundedTo(dialog->size().expandedTo(dialog->minimumSizeHint())));
            settle();
            if (dialog->width() > size.width() || dialog->height() > size.height()) {
                cut << u"%1 wants %2 × %3:%4"_s.arg(name)
                           .arg(dialog->width())
                           .arg(dialog->height())
                           .arg(wideOnes(*dialog, size.width()));
            }
            auto *pages = dialog->findChild<QListWidget *>(u"settingsPages"_s);
            for (int page = 0; page < (pages ? pages->count() : 1); ++page) {
                if (pages) {
                    pages->setCurrentRow(page);
                    settle();
                }
                cut += lookTwice(u"%1, page %2"_s.arg(name).arg(page), *dialog);
            }
            dialog->close();
        }
        QVERIFY2(cut.isEmpty(), qPrintable(u'\n' + cut.join(u'\n')));
    }

private:
    static void settle() { QTest::qWait(60); } // layouts of docks come with timers

    /// A state that changes meanwhile ("Saved 14:03") has its room with the next layout.
    QStringList lookTwice(const QString &state) const { return lookTwice(state, m_desk->window); }

    static QStringList lookTwice(const QString &state, const QWidget &root)
    {
        if (look(state, root).isEmpty()) {
            return {};
        }
        settle();
        return look(state, root);
    }

    /// What is cut on what is shown, one line each.
    static QStringList look(const QString &state, const QWidget &root)
    {
        QStringList cut;
        for (const QWidget *widget : root.findChildren<QWidget *>()) {
            // The panels behind the one in front are visible to Qt, and lie beside the window.
            if (widget->window() != &root || !widget->isVisible() || widget->visibleRegion().isEmpty()
                || !hasFixedText(widget)) {
                continue;
            }
            // The room above and below the letters may shrink, the letters may not.
            const QSize need = needOf(widget);
            const QSize wanted(std::max(widget->minimumSizeHint().width(), need.width()), need.height());
            const QString name = u"%1: %2 “%3”"_s.arg(state, widget->objectName(), widget->property("text").toString());
            if (widget->width() < wanted.width() || widget->height() < wanted.height()) {
                cut << u"%1 wants %2 × %3 and has %4 × %5"_s.arg(name)
                           .arg(wanted.width())
                           .arg(wanted.height())
                           .arg(widget->width())
                           .arg(widget->height());
            } else if (!isScrolled(widget) && !isWhole(widget, root)) {
                cut << name + u" sticks out"_s;
            }
        }
        return cut;
    }

    static bool hasFixedText(const QWidget *widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            return !label->wordWrap() && !qobject_cast<const Widgets::ElidedLabel *>(label) && !label->text().isEmpty();
        }
        const auto *tool = qobject_cast<const QToolButton *>(widget);
        if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()) {
            return false; // its text is its name, and is not painted
        }
        return (qobject_cast<const QPushButton *>(widget) || tool || qobject_cast<const QCheckBox *>(widget)
                || qobject_cast<const QRadioButton *>(widget))
               && !widget->property("text").toString().isEmpty();
    }

    /// Who wants more than that, from the outer to the inner ones.
    static QString wideOnes(const QWidget &widget, int width)
    {
        QString names;
        for (const QWidget *child : widget.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (std::max(child->minimumSizeHint().width(), child->minimumWidth()) > width * 3 / 4) {
                names += u' '
                         + (child->objectName().isEmpty() ? QString::fromLatin1(child->metaObject()->className())
                                                          : child->objectName())
                         + u'=' + QString::number(std::max(child->minimumSizeHint().width(), child->minimumWidth()))
                         + wideOnes(*child, width);
            }
        }
        return names;
    }

    static QSize needOf(const QWidget *widget)
    {
        const QString text = widget->property("text").toString().remove(u'&');
        return {widget->fontMetrics().size(Qt::TextShowMnemonic, text).width(), widget->fontMetrics().height()};
    }

    static bool isScrolled(const QWidget *widget)
    {
        for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
            if (qobject_cast<const QAbstractScrollArea *>(above)) {
                return true;
            }
        }
        return false;
    }

    static bool isWhole(const QWidget *widget, const QWidget &root)
    {
        const QRect place(widget->mapTo(&root, QPoint()), widget->size());
        for (const QWidget *above = widget->parentWidget(); above && above != &root; above = above->parentWidget()) {
            if (!QRect(above->mapTo(&root, QPoint()), above->size()).contains(place)) {
                return false;
            }
        }
        return root.rect().contains(place);
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestNothingCut)
#include "tst_nothingcut.moc"
