package org.certhall.datafiles.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.Picture;
import org.certhall.api.data.DataFile;
import org.certhall.api.data.DataFileException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTypeKindTest {
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'>%s</svg>";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0};

    @Test
    void takesAPictureBesideTheFile() throws DataFileException {
        assertThat(picture("pictures/key.png", PNG)).isEqualTo(Picture.of("image/png", PNG));
    }

    @Test
    void takesAPictureInTheFile() throws DataFileException {
        String uri = Picture.of("image/png", PNG).dataUri();
        assertThat(picture(uri, PNG)).isEqualTo(Picture.of("image/png", PNG));
    }

    @Test
    void takesADrawing() throws DataFileException {
        String svg =
                SVG.formatted("<defs><linearGradient id='g'/></defs><path d='M0 0' fill='url(#g)'/><use href='#g'/>");
        assertThat(svg(svg)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script>|不允许 <script>",
                "<foreignObject/>|不允许 <foreignObject>",
                "<animate/>|不允许 <animate>",
                "<image href=\"x.png\"/>|不允许 <image>",
                "<style>*{}</style>|不允许 <style>",
                "<path onload=\"x()\"/>|不允许属性 onload",
                "<path ONCLICK=\"x()\"/>|不允许属性 onclick",
                "<path style=\"fill:red\"/>|不允许属性 style",
                "<use href=\"http://x/#a\"/>|不允许属性 href",
                "<use href=\" javascript:x()\"/>|不允许属性 href",
                "<path fill=\"url(http://x)\"/>|不允许属性 fill",
                "<path|不是有效的 XML"
            })
    void refusesADrawingThatDoesMoreThanDraw(String content, String reason) {
        assertThatThrownBy(() -> svg(SVG.formatted(content))).hasMessageContaining(reason);
    }

    @Test
    void refusesEntitiesAndStyleSheets() {
        assertThatThrownBy(() -> svg("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:/etc/passwd'>]>" + SVG.formatted("&x;")))
                .hasMessageContaining("不是有效的 XML");
        assertThatThrownBy(() -> svg("<?xml-stylesheet href='x'?>" + SVG.formatted("")))
                .hasMessageContaining("xml-stylesheet");
    }

    @Test
    void refusesAPictureThatIsAnother() {
        assertThatThrownBy(() -> picture("key.jpg", PNG)).hasMessageContaining("不是 image/jpeg");
        assertThatThrownBy(() -> picture("key.png", new byte[0])).hasMessageContaining("不是 image/png");
        assertThatThrownBy(() -> picture("key.png", new byte[300 << 10])).hasMessageContaining("256 KiB");
    }

    @Test
    void refusesAPictureThatIsMissingOrElsewhere() {
        assertThatThrownBy(() -> picture("other.png", null)).hasMessageContaining("没有这个图片");
        assertThatThrownBy(() -> picture("a/../../key.png", PNG)).hasMessageContaining("..");
        assertThatThrownBy(() -> picture("data:image/png;base64,A", PNG)).hasMessageContaining("base64");
    }

    private static @Nullable Picture svg(String svg) throws DataFileException {
        return picture("key.svg", svg.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Picture picture(String source, byte @Nullable [] beside) throws DataFileException {
        String json =
                "{\"id\":\"k\",\"version\":\"1\",\"name\":{\"zh\":\"n\"},\"summary\":{\"zh\":\"s\"},\"picture\":\"%s\"}";
        Map<String, byte[]> files = beside == null ? Map.of() : Map.of(source, beside);
        DataFile file = new Beside(json.formatted(source), files);
        return ((KeyType) new KeyTypeKind().read(file).service()).description().picture();
    }

    private record Beside(String json, Map<String, byte[]> files) implements DataFile {
        @Override
        public String name() {
            return "k.key-type.json";
        }

        @Override
        public Optional<byte[]> beside(String path) {
            return Optional.ofNullable(files.get(path));
        }
    }
}
