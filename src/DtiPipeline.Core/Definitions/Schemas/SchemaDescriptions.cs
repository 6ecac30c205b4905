using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace DtiPipeline.Core.Definitions.Schemas;

/// <summary>What an editor says of the fields whose meaning their name does not give away. A path runs through field names; <c>*</c> is any name or item.</summary>
internal static class SchemaDescriptions
{
    private static readonly ImmutableArray<(string Path, string Text)> Table =
    [
        ("alerts/addresses/*/role", "vai trò; quy tắc ghi tên vai trò này là báo tới đây / rules that name this role tell it here"),
        ("alerts/addresses/*/agency", "mã cơ quan, cột agency của agencies.csv / agency code"),
        ("alerts/addresses/*/email", "${TEN_BIEN}: địa chỉ thư, nhiều địa chỉ cách nhau bằng dấu phẩy / mail addresses, with commas between"),
        ("alerts/addresses/*/webhook", "${TEN_BIEN}: địa chỉ https nhận JSON / https address that takes JSON"),
        ("alerts/rules/*/threshold", "số ngày trễ, số dòng, số ngày trước hạn hoặc số giờ, tùy kind / days late, rows, days before or hours, by kind"),
        ("alerts/rules/*/who", "tên địa chỉ, vai trò hoặc mã cơ quan / name of an address, role or agency code"),
        ("alerts/rules/*/channels", "email, webhook; bỏ trống: mọi kênh của địa chỉ / absent: all that the address has"),
        ("alerts/digest/time", "giờ gửi bản tin sáng, giờ Việt Nam / time of day, Vietnam's clock"),
        ("connector/invented", "true: số liệu bịa để trình diễn, lượt chạy thật bỏ qua / figures made up for demonstration, refused by a real run"),
        ("connector/owner", "mã cơ quan, cột agency của agencies.csv / agency code"),
        ("connector/inbox", "thư mục tệp đến, ${TEN_BIEN} / folder in which files arrive, ${NAME}"),
        ("connector/hand_over/taken", "leave: tệp để nguyên trong thư mục; move: chuyển sang done/ hoặc failed/ / what becomes of a file once it is staged"),
        ("connector/hand_over/settle", "tệp phải yên bao lâu mới coi là gửi xong, ví dụ 30s / how long a file must be quiet before it counts as whole"),
        ("connector/schedule/daily", "giờ hỏi trong ngày, giờ Việt Nam, ví dụ \"01:30\" / time of day, Vietnam's clock"),
        ("connector/schedule/days", "all: mọi ngày; working: ngày làm việc; none: chỉ khi có người yêu cầu; hoặc các thứ / on which days"),
        ("connector/schedule/month_days", "chỉ các ngày này trong tháng; với working thì dời sang ngày làm việc kế tiếp / only on these days of the month"),
        ("connector/schedule/quiet", "giờ không được hỏi nguồn, ví dụ [\"07:00-18:00\"] / hours in which the source is never asked"),
        ("connector/http/timeouts/per_try", "mỗi lần hỏi, ví dụ 10s / one try"),
        ("connector/http/timeouts/total", "mọi lần hỏi của một trang, ví dụ 60s / all tries of a page"),
        ("connector/streams/*/request/window", "tham số mang ngày đầu và ngày cuối / parameters with the first and last day asked for"),
        ("connector/database/connection", "chuỗi kết nối PostgreSQL của nguồn, ${TEN_BIEN} / the source's PostgreSQL, ${NAME}"),
        ("connector/database/timeouts/statement", "một câu truy vấn chạy lâu nhất bao lâu, ví dụ 5m / how long a query may run"),
        ("connector/database/timeouts/lock", "chờ khoá lâu nhất bao lâu, ví dụ 10s / how long a query may wait for a lock"),
        ("connector/streams/*/query/sql", "một câu select; ngày hỏi lấy bằng current_setting('dti.from')::date, dti.to, dti.as_of / one select; the days asked for are settings"),
        ("connector/streams/*/files", "tên tệp trong hộp thư đến, có * và ? / names in the inbox, with * and ?"),
        ("connector/streams/*/table/header/starts_with", "chữ ở ô đầu tiên của dòng tiêu đề / text of the header's first filled cell"),
        ("connector/streams/*/table/as_of", "số liệu tính đến ngày nào / the day the figures speak of"),
        ("connector/streams/*/table/totals", "dòng cộng: không phải số liệu, chỉ để kiểm tra / control totals, never data"),
        ("connector/streams/*/table/carry", "ngữ cảnh lấy từ dòng mục phía trên; trường gọi bằng @tên / context of section rows; a field takes it as @name"),
        ("connector/streams/*/table/ignore", "cột biết mà không lấy / columns known and not wanted"),
        ("connector/streams/*/drops", "nguồn gửi nhưng không bao giờ lưu, nhất là dữ liệu cá nhân / sent, never kept"),
        ("connector/streams/*/key", "các trường nhận ra một bản ghi / fields that identify a record"),
        ("connector/streams/*/replaces", "lần gửi mới thay cái gì: all, window, nothing / what a new delivery replaces"),
        ("connector/streams/*/covers", "scope: không có dòng là 0; rows: không có dòng là chưa báo cáo / scope: no row means zero; rows: no row means not reported"),
        ("connector/streams/*/reject_threshold", "tỷ lệ dòng hỏng mà quá nó thì bỏ cả lần gửi / share of rejects above which the delivery is refused"),
        ("connector/streams/*/fields/*/from", "cột, đường dẫn JSON, hoặc @ngữ cảnh / column, JSON path or @context"),
        ("data-elements/elements/*/definition", "đếm gì và không đếm gì / what is counted and what is not"),
        ("data-elements/elements/*/kind", "flow: đếm trong kỳ; stock: ở một thời điểm / flow: over the window; stock: on a day"),
        ("data-elements/elements/*/combine", "nhiều luồng cùng cho số này thì: sum, max, hoặc first theo trust / what several streams make together"),
        ("data-elements/elements/*/tolerance", "hai nguồn lệch nhau tới mức này thì chưa báo, ví dụ 2% / by how much two sources may differ before it is told"),
        ("data-elements/elements/*/merge", "khi đơn vị sáp nhập / when units merge"),
        ("data-elements/elements/*/weight", "mã số liệu làm quyền số, chỉ với merge: weighted-mean / element that the mean is weighed by"),
        ("source-mapping/streams/*/expects", "số của ai mới đủ để cộng lên: communes, scope, units / whose rows make a roll-up complete"),
        ("source-mapping/streams/*/take", "lấy dòng nào cho một đợt / which rows count for a round"),
        ("source-mapping/streams/*/words", "trường → bảng quy đổi; điều kiện viết bằng nghĩa / field → crosswalk; conditions speak in meanings"),
        ("source-mapping/streams/*/unit/scope", "báo cáo của đơn vị nào / whose report it is"),
        ("source-mapping/streams/*/elements/*/minus", "trường có tổng bị trừ đi / a field whose sum is taken away"),
        ("source-mapping/streams/*/elements/*/roll_up", "all, none hoặc tỷ lệ xã phải có số / all, none or the share that must be covered"),
        ("indicator-set/total_printed", "tổng in trong văn bản / the total the document prints"),
        ("indicator-set/pillars/*/indicators/*/name_as_printed", "đúng chữ in / exactly as printed"),
        ("indicator-set/pillars/*/indicators/*/basis", "published: văn bản in cách tính; inferred: ta suy ra / the document prints the rule, or we inferred it"),
        ("indicator-set/pillars/*/indicators/*/disputed", "điều còn nghi vấn / what is in doubt"),
        ("indicator-set/pillars/*/indicators/*/letters", "ours: chữ cái do ta đặt / we gave the letters"),
        ("validation-rules/rules/*/severity", "blocking: phải sửa trước khi ký; warning: xem lại, vẫn ký được / blocking: put right before signing; warning: look, then sign"),
        ("validation-rules/rules/*/fix", "người xem phải làm gì / what the person does"),
        ("validation-rules/rules/*/sets", "chỉ cho các bộ chỉ số này; bỏ trống: mọi bộ / only for these sets"),
        ("validation-rules/rules/*/levels", "chỉ cho các cấp này; bỏ trống: mọi cấp / only for these levels"),
        ("processes/processes/*/start", "trạng thái của đơn vị khi chưa làm gì / the state before anything was done"),
        ("processes/processes/*/states/*/opens", "trong trạng thái này còn sửa được gì / what may still be worked on"),
        ("processes/processes/*/states/*/deadline", "hạn của cấp nào đang chạy: who của deadlines / whose deadline is running"),
        ("processes/processes/*/states/*/end", "true: đợt đã xong với đơn vị / the round is over for the unit"),
        ("processes/processes/*/moves/*/by", "vai trò được làm, cho cả đơn vị / roles that may do it, for the unit as a whole"),
        ("processes/processes/*/moves/*/does", "ngoài chuyển trạng thái còn làm gì / what it does beside leading to another state"),
        ("processes/processes/*/moves/*/needs", "phải có gì trước / what must be before"),
        ("assessments/assessments/*/process", "quy trình ký duyệt, khoá của processes.yaml; bỏ trống: không ký / key of processes.yaml; absent: nobody signs"),
        ("assessments/assessments/*/unit_date", "ngày xác định đơn vị hành chính / the day whose units are meant"),
        ("assessments/assessments/*/schedule/remind", "nhắc trước mỗi hạn bao nhiêu ngày làm việc, ví dụ [5, 1] / working days before each deadline"),
        ("assessments/assessments/*/rounds/*/cut_off", "ngày cuối còn ghi vào đợt / last day on which the round is written"),
    ];

    /// <summary>Adds the texts of one kind of file.</summary>
    /// <exception cref="InvalidOperationException">A path leads to no field: the text has outlived it.</exception>
    public static void AddTo(string kind, JsonObject schema)
    {
        foreach (var (path, text) in Table)
        {
            var names = path.Split('/');
            if (names[0] != kind)
                continue;
            var field = names.Skip(1).Aggregate((JsonNode?)schema, (node, name) => name == "*" ? node?["additionalProperties"] ?? node?["items"] : node?["properties"]?[name]);
            (field as JsonObject ?? throw new InvalidOperationException($"no field {path} for its description"))["description"] = text;
        }
    }
}
