package org.entente.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.fetch.LocalServer.ServedFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What encryption promises is kept: a certificate is checked, and a secure way is not left.
class FetcherTlsTest {
    private static final char[] PASSWORD = "secret".toCharArray();
    private static final byte[] FILE = Setting.bytes(10_000, 5);

    @TempDir
    static Path keys;

    @TempDir
    Path folder;

    private static SSLContext tls;
    private static LocalServer secure;

    private Setting setting;

    /// A server whose certificate only the context `tls` trusts.
    @BeforeAll
    static void startSecurely() throws Exception {
        Path file = keys.resolve("localhost.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "localhost",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "36500",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        key.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        tls = SSLContext.getInstance("TLS");
        tls.init(key.getKeyManagers(), trust.getTrustManagers(), null);
        secure = LocalServer.start(tls.getServerSocketFactory(), "https");
    }

    @AfterAll
    static void stopSecurely() {
        secure.close();
    }

    @BeforeEach
    void start() throws Exception {
        setting = new Setting(folder);
        setting.hasOldFile();
    }

    @AfterEach
    void stop() {
        setting.close();
    }

    private Problem refusal(URI address, HttpClient.Builder client) {
        try (Fetcher fetcher = setting.fetcher(client)) {
            fetcher.fetch(Download.of(address, setting.target), setting.listener());
        } catch (ProblemException refused) {
            assertThat(setting.target).hasBinaryContent(Setting.OLD);
            return refused.problems().getFirst();
        }
        throw new AssertionError("the download is refused");
    }

    @Test
    void aTrustedServerIsFetchedFrom() {
        URI address = secure.on("/data.csv", ServedFile.of(FILE).fine());

        try (Fetcher fetcher = setting.fetcher(HttpClient.newBuilder().sslContext(tls))) {
            fetcher.fetch(Download.of(address, setting.target), FetchProgress.NONE);
        }

        assertThat(setting.target).hasBinaryContent(FILE);
    }

    @Test
    void aServerWithoutATrustedCertificateIsNot() {
        URI address = secure.on("/data.csv", ServedFile.of(FILE).fine());

        Problem problem = refusal(address, HttpClient.newBuilder());

        assertThat(problem.code()).isEqualTo("ENT-3012");
        assertThat(problem.what()).contains("the certificate of localhost is not trusted");
        assertThat(problem.next()).contains("entente data add FILE");
        assertThat(setting.pauses).isEmpty();
    }

    @Test
    void aSecureWayIsNotLeft() {
        URI open = setting.server.on("/data.csv", ServedFile.of(FILE).fine());
        URI address = secure.on("/moved.csv", (_, reply) -> reply.head(301, "Location: " + open));

        Problem problem = refusal(address, HttpClient.newBuilder().sslContext(tls));

        assertThat(problem.code()).isEqualTo("ENT-3019");
        assertThat(problem.what()).contains("from https to http");
        assertThat(setting.server.requests).isEmpty();
    }

    @Test
    void anOpenWayMayBecomeSecure() {
        URI closed = secure.on("/data.csv", ServedFile.of(FILE).fine());
        URI address = setting.server.on("/data.csv", (_, reply) -> reply.head(301, "Location: " + closed));

        try (Fetcher fetcher = setting.fetcher(HttpClient.newBuilder().sslContext(tls))) {
            fetcher.fetch(Download.of(address, setting.target), FetchProgress.NONE);
        }

        assertThat(setting.target).hasBinaryContent(FILE);
    }
}
