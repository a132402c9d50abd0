package com.aiqaramba.verification.documentation;

import com.aiqaramba.verification.documentation.Comment.Kind;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads the Javadoc comments of sources with the JDK's own parser. */
final class Comments extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees trees;
    private final CompilationUnitTree file;
    private final List<Comment> found = new ArrayList<>();

    private Comments(DocTrees trees, CompilationUnitTree file) {
        this.trees = trees;
        this.file = file;
    }

    /** The comments of all published modules, internal packages included. */
    static List<Comment> published() {
        return in(publishedSources());
    }

    static List<Path> publishedSources() {
        return Documents.files().stream()
                .filter(file ->
                        Documents.ROOT.relativize(file).toString().matches("aiqaramba-\\w+/src/main/java/.*[.]java"))
                .toList();
    }

    static List<Comment> in(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees trees = DocTrees.instance(task);
            var found = new ArrayList<Comment>();
            for (CompilationUnitTree unit : task.parse()) {
                var comments = new Comments(trees, unit);
                comments.scan(unit, null);
                found.addAll(comments.found);
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void nothing) {
        add(tree, tree.getPackageName().toString(), Kind.PACKAGE);
        return super.visitPackage(tree, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
        add(tree, tree.getSimpleName().toString(), isExported(tree) ? Kind.EXPORTED_TYPE : Kind.OTHER);
        return super.visitClass(tree, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
        add(tree, tree.getName().toString(), Kind.OTHER);
        return super.visitMethod(tree, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        add(tree, tree.getName().toString(), Kind.OTHER);
        return super.visitVariable(tree, null);
    }

    private boolean isExported(ClassTree tree) {
        TreePath parent = getCurrentPath().getParentPath();
        return parent.getLeaf() instanceof CompilationUnitTree
                && tree.getModifiers().getFlags().contains(Modifier.PUBLIC)
                && !file.getSourceFile().getName().contains("internal");
    }

    private void add(Tree tree, String name, Kind kind) {
        String text = trees.getDocComment(getCurrentPath());
        if (text == null) {
            return;
        }
        long start = trees.getSourcePositions().getStartPosition(file, tree);
        Path source = Path.of(file.getSourceFile().toUri());
        Path shown = source.startsWith(Documents.ROOT) ? Documents.ROOT.relativize(source) : source;
        found.add(new Comment(shown + ":" + file.getLineMap().getLineNumber(start), name, kind, text));
    }
}
